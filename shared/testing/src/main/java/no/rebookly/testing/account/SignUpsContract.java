package no.rebookly.testing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.EmailCode;
import no.rebookly.account.LegalName;
import no.rebookly.account.PasswordHash;
import no.rebookly.account.PendingSignUp;
import no.rebookly.account.SignUps;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.CountingIds;
import org.junit.jupiter.api.Test;

/** What every {@link SignUps} promises. */
public abstract class SignUpsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("kari@example.no");
    private static final CountingIds IDS = new CountingIds();

    protected abstract SignUps empty();

    @Test
    void givesBackWhatWasPut() {
        var signUps = empty();
        var signUp = signUp("12345678");
        signUps.put(signUp);
        assertThat(signUps.attempt(EMAIL, NOON)).contains(signUp);
    }

    @Test
    void givesAnAddressFiveTries() {
        var signUps = empty();
        signUps.put(signUp("12345678"));
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .filter(attempt -> signUps.attempt(EMAIL, NOON).isPresent())
                        .count())
                .isEqualTo(PendingSignUp.MOST_TRIES);
    }

    @Test
    void forgetsAnEarlierSignUpOfTheAddressWithItsTries() {
        var signUps = empty();
        signUps.put(signUp("11111111"));
        for (var i = 0; i < PendingSignUp.MOST_TRIES; i++) {
            signUps.attempt(EMAIL, NOON);
        }
        signUps.put(signUp("22222222"));
        assertThat(signUps.attempt(EMAIL, NOON).orElseThrow().code().isSameAs("22222222"))
                .isTrue();
    }

    @Test
    void knowsNoSignUpThatExpiredOrWasRemoved() {
        var signUps = empty();
        signUps.put(signUp("12345678"));
        assertThat(signUps.attempt(EMAIL, NOON.plus(PendingSignUp.LIFE))).isEmpty();
        signUps.remove(EMAIL);
        assertThat(signUps.attempt(EMAIL, NOON)).isEmpty();
        signUps.remove(EMAIL);
    }

    private static PendingSignUp signUp(String code) {
        return new PendingSignUp(
                new AccountId(IDS.next(AccountId.KIND)),
                new StudioId(IDS.next(StudioId.KIND)),
                EMAIL,
                new PasswordHash("$hash"),
                new LegalName("Kari", "Nordmann"),
                "Salong Kari",
                Optional.of(new PhoneNumber("+4793800000")),
                "2026-11-22",
                Language.EN,
                new EmailCode(code),
                NOON);
    }
}
