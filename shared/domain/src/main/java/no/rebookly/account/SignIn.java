package no.rebookly.account;

import java.util.Optional;
import no.rebookly.session.OpenSession;
import no.rebookly.session.SessionLevel;

/** Takes the first factor. A session that can do anything comes only of the second. */
public final class SignIn {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final PasswordHasher hasher;
    private final OpenSession openSession;

    public SignIn(Accounts accounts, SecondFactors factors, PasswordHasher hasher, OpenSession openSession) {
        this.accounts = accounts;
        this.factors = factors;
        this.hasher = hasher;
        this.openSession = openSession;
    }

    public SignInOutcome signIn(EmailAddress email, Password password) {
        var credential = accounts.credential(email);
        if (credential.isEmpty()) {
            // Takes as long as a comparison, so that time does not tell which addresses are known.
            hasher.hash(password);
            return new SignInOutcome.Refused();
        }
        if (!hasher.matches(password, credential.get().hash())) {
            return new SignInOutcome.Refused();
        }
        renewHash(email, password, credential.get());
        return next(credential.get().account());
    }

    /** Conditional on the credential that was read: it never overwrites a password that was changed meanwhile. */
    private void renewHash(EmailAddress email, Password password, Credential credential) {
        if (hasher.outdated(credential.hash())) {
            accounts.changePassword(email, credential, hasher.hash(password));
        }
    }

    private SignInOutcome next(AccountId account) {
        var studio = accounts.memberships(account).getFirst().studio();
        return factors.totp(account).isConfirmed()
                ? new SignInOutcome.SecondFactorNext(
                        openSession.open(account, studio, SessionLevel.SECOND_FACTOR, Optional.empty()))
                : new SignInOutcome.EnrolNext(openSession.open(account, studio, SessionLevel.ENROL, Optional.empty()));
    }
}
