package no.rebookly.testing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.rebookly.account.AccountId;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.TotpSecret;
import no.rebookly.testing.platform.CountingIds;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactors} promises. */
public abstract class SecondFactorsContract {
    private static final CountingIds IDS = new CountingIds();
    private static final TotpSecret FIRST = secret(1);
    private static final TotpSecret SECOND = secret(2);

    private final AccountId id = new AccountId(IDS.next(AccountId.KIND));

    protected abstract SecondFactors factors(AccountId account);

    @Test
    void countsASecretOnceItIsConfirmed() {
        var factors = factors(id);
        assertThat(factors.totp(id).isConfirmed()).isFalse();
        factors.propose(id, FIRST);
        assertThat(factors.totp(id).isConfirmed()).isFalse();
        assertThat(factors.confirm(id, FIRST, 100, Set.of("a"))).isTrue();
        assertThat(factors.totp(id).secret()).contains(FIRST);
        assertThat(factors.totp(id).unconfirmed()).isEmpty();
    }

    @Test
    void confirmsTheLatestOfferOnlyAndOnce() {
        var factors = factors(id);
        factors.propose(id, FIRST);
        factors.propose(id, SECOND);
        assertThat(factors.confirm(id, FIRST, 100, Set.of("a"))).isFalse();
        assertThat(factors.confirm(id, SECOND, 100, Set.of("a"))).isTrue();
        assertThat(factors.confirm(id, SECOND, 100, Set.of("b"))).isFalse();
        assertThat(factors.useRecoveryCode(id, "b")).isFalse();
    }

    @Test
    void letsTheOldSecretCountUntilTheNewOneIsConfirmed() {
        var factors = factors(id);
        factors.propose(id, FIRST);
        factors.confirm(id, FIRST, 100, Set.of("a"));
        factors.propose(id, SECOND);
        assertThat(factors.totp(id).secret()).contains(FIRST);
        assertThat(factors.totp(id).unconfirmed()).isEqualTo(Optional.of(SECOND));
        factors.confirm(id, SECOND, 200, Set.of("b"));
        assertThat(factors.totp(id).secret()).contains(SECOND);
        assertThat(factors.useRecoveryCode(id, "a")).isFalse();
        assertThat(factors.useRecoveryCode(id, "b")).isTrue();
    }

    @Test
    void usesUpAStepAndAllBeforeIt() {
        var factors = factors(id);
        assertThat(factors.useStep(id, 99)).isFalse();
        factors.propose(id, FIRST);
        factors.confirm(id, FIRST, 100, Set.of());
        assertThat(factors.useStep(id, 100)).isFalse();
        assertThat(factors.useStep(id, 102)).isTrue();
        assertThat(factors.useStep(id, 101)).isFalse();
    }

    @Test
    void givesAStepAndARecoveryCodeToOneOfMany() throws Exception {
        var factors = factors(id);
        factors.propose(id, FIRST);
        factors.confirm(id, FIRST, 100, Set.of("a"));
        assertThat(winners(() -> factors.useStep(id, 101))).isEqualTo(1);
        assertThat(winners(() -> factors.useRecoveryCode(id, "a"))).isEqualTo(1);
    }

    private static int winners(Callable<Boolean> attempt) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (var answer : threads.invokeAll(Collections.nCopies(8, attempt))) {
                won += answer.get() ? 1 : 0;
            }
            return won;
        }
    }

    private static TotpSecret secret(int first) {
        var bytes = new byte[TotpSecret.BYTES];
        bytes[0] = (byte) first;
        return new TotpSecret(bytes);
    }
}
