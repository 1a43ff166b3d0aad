package no.rebookly.account;

import java.util.Optional;
import no.rebookly.session.OpenSession;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;

/** Completes a sign-in with a recovery code, which replaces the second factor only, and once. */
public final class SignInWithRecoveryCode {
    private final SecondFactors factors;
    private final OpenSession openSession;

    public SignInWithRecoveryCode(SecondFactors factors, OpenSession openSession) {
        this.factors = factors;
        this.openSession = openSession;
    }

    public SecondFactorOutcome signIn(Session half, String typed) {
        var account = half.account();
        return RecoveryCode.parse(typed)
                .filter(code -> factors.useRecoveryCode(account, code.hash(account)))
                .<SecondFactorOutcome>map(code -> new SecondFactorOutcome.Proven(
                        openSession.open(account, half.studio(), SessionLevel.FULL, Optional.of(half))))
                .orElseGet(SecondFactorOutcome.Refused::new);
    }
}
