package no.rebookly.account;

import java.security.SecureRandom;
import java.util.Optional;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;

/** Offers a new secret to an authenticator app. It counts once a code of it has come back. */
public final class ProposeTotp {
    private final SecondFactors factors;
    private final SecureRandom random;

    public ProposeTotp(SecondFactors factors, SecureRandom random) {
        this.factors = factors;
        this.random = random;
    }

    /** Empty for a session without a second factor on an account that has one: it would be a way around it (P9). */
    public Optional<TotpSecret> propose(Session session) {
        if (session.level() != SessionLevel.FULL
                && factors.totp(session.account()).isConfirmed()) {
            return Optional.empty();
        }
        var secret = TotpSecret.random(random);
        factors.propose(session.account(), secret);
        return Optional.of(secret);
    }
}
