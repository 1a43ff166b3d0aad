package no.rebookly.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rebookly.session.OpenSession;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;

/** Makes an offered authenticator count, with recovery codes for the day it is lost, and signs its owner in. */
public final class ConfirmTotp {
    private final SecondFactors factors;
    private final OpenSession openSession;
    private final SecureRandom random;
    private final InstantSource clock;

    public ConfirmTotp(SecondFactors factors, OpenSession openSession, SecureRandom random, InstantSource clock) {
        this.factors = factors;
        this.openSession = openSession;
        this.random = random;
        this.clock = clock;
    }

    public ConfirmTotpOutcome confirm(Session session, String code) {
        var totp = factors.totp(session.account());
        if (session.level() != SessionLevel.FULL && totp.isConfirmed()) {
            return new ConfirmTotpOutcome.SecondFactorOwed();
        }
        if (totp.unconfirmed().isEmpty()) {
            return new ConfirmTotpOutcome.NothingToConfirm();
        }
        return confirm(session, totp.unconfirmed().get(), code);
    }

    private ConfirmTotpOutcome confirm(Session session, TotpSecret secret, String code) {
        var step = Totp.step(secret, code, clock.instant());
        if (step.isEmpty()) {
            return new ConfirmTotpOutcome.WrongCode();
        }
        var account = session.account();
        var recoveryCodes = RecoveryCode.randomSet(random);
        var hashes = recoveryCodes.stream().map(each -> each.hash(account)).collect(Collectors.toSet());
        if (!factors.confirm(account, secret, step.getAsLong(), hashes)) {
            return new ConfirmTotpOutcome.NothingToConfirm();
        }
        var signedIn = openSession.open(account, session.studio(), SessionLevel.FULL, Optional.of(session));
        return new ConfirmTotpOutcome.Confirmed(signedIn, recoveryCodes);
    }
}
