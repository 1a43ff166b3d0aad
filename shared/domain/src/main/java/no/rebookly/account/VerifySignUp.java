package no.rebookly.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.session.OpenSession;
import no.rebookly.session.SessionLevel;
import no.rebookly.studio.Studio;
import no.rebookly.time.QuietHours;

/**
 * Makes the account once its address is proven: first the keys, then account and studio together. Every step can be taken
 * again, for the ids were chosen at sign-up.
 */
public final class VerifySignUp {
    private final SignUps signUps;
    private final Accounts accounts;
    private final KeySets keySets;
    private final OpenSession openSession;
    private final InstantSource clock;

    public VerifySignUp(
            SignUps signUps, Accounts accounts, KeySets keySets, OpenSession openSession, InstantSource clock) {
        this.signUps = signUps;
        this.accounts = accounts;
        this.keySets = keySets;
        this.openSession = openSession;
        this.clock = clock;
    }

    public VerifySignUpOutcome verify(EmailAddress email, String code) {
        var now = clock.instant();
        var signUp =
                signUps.attempt(email, now).filter(pending -> pending.code().isSameAs(code));
        if (signUp.isEmpty() || !create(signUp.get(), now)) {
            return new VerifySignUpOutcome.Refused();
        }
        signUps.remove(email);
        var account = signUp.get();
        return new VerifySignUpOutcome.Verified(
                openSession.open(account.account(), account.studio(), SessionLevel.ENROL, Optional.empty()));
    }

    private boolean create(PendingSignUp signUp, Instant now) {
        keySets.create(signUp.account());
        keySets.create(signUp.studio());
        return accounts.create(new NewAccount(account(signUp, now), signUp.hash(), studio(signUp, now)));
    }

    private static Account account(PendingSignUp signUp, Instant now) {
        return new Account(
                signUp.account(),
                signUp.email(),
                signUp.name(),
                signUp.phone().map(OwnPhone::said),
                signUp.language(),
                signUp.agreementVersion(),
                signUp.createdAt(),
                now,
                1);
    }

    private static Studio studio(PendingSignUp signUp, Instant now) {
        return new Studio(
                signUp.studio(),
                signUp.studioName(),
                Optional.empty(),
                QuietHours.DEFAULT,
                new TreeSet<>(),
                0,
                Optional.empty(),
                Optional.empty(),
                now,
                1);
    }
}
