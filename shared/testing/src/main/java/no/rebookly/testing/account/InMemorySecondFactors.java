package no.rebookly.testing.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.account.AccountId;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.TotpEnrolment;
import no.rebookly.account.TotpSecret;

/** Second factors in memory. */
public final class InMemorySecondFactors implements SecondFactors {
    private final Map<AccountId, TotpEnrolment> totps = new HashMap<>();
    private final Map<AccountId, Long> lastSteps = new HashMap<>();
    private final Map<AccountId, Set<String>> recoveryCodes = new HashMap<>();

    @Override
    public synchronized TotpEnrolment totp(AccountId account) {
        return totps.getOrDefault(account, TotpEnrolment.NONE);
    }

    @Override
    public synchronized void propose(AccountId account, TotpSecret secret) {
        totps.put(account, new TotpEnrolment(totp(account).secret(), Optional.of(secret)));
    }

    @Override
    public synchronized boolean confirm(
            AccountId account, TotpSecret proposed, long step, Set<String> recoveryCodeHashes) {
        if (!totp(account).unconfirmed().equals(Optional.of(proposed))) {
            return false;
        }
        totps.put(account, new TotpEnrolment(Optional.of(proposed), Optional.empty()));
        lastSteps.put(account, step);
        recoveryCodes.put(account, new HashSet<>(recoveryCodeHashes));
        return true;
    }

    @Override
    public synchronized boolean useStep(AccountId account, long step) {
        var last = lastSteps.get(account);
        if (last == null || last >= step) {
            return false;
        }
        lastSteps.put(account, step);
        return true;
    }

    @Override
    public synchronized boolean useRecoveryCode(AccountId account, String hash) {
        return recoveryCodes.getOrDefault(account, new HashSet<>()).remove(hash);
    }
}
