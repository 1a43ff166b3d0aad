package no.rebookly.account;

import java.util.Optional;
import no.rebookly.session.OpenSession;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;

/** Completes a sign-in with a code of the authenticator app. */
public final class SignInWithTotp {
    private final CheckTotp checkTotp;
    private final OpenSession openSession;

    public SignInWithTotp(CheckTotp checkTotp, OpenSession openSession) {
        this.checkTotp = checkTotp;
        this.openSession = openSession;
    }

    public SecondFactorOutcome signIn(Session half, String code) {
        return checkTotp.check(half.account(), code)
                ? new SecondFactorOutcome.Proven(
                        openSession.open(half.account(), half.studio(), SessionLevel.FULL, Optional.of(half)))
                : new SecondFactorOutcome.Refused();
    }
}
