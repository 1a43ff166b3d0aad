package no.rebookly.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import no.rebookly.id.Ids;
import no.rebookly.mail.Mailer;
import no.rebookly.studio.StudioId;

/**
 * Begins an account: keeps what was typed until the address is proven. A known address takes the same steps, its code being
 * sent to nobody, so that neither answer nor time tells whether it is known; its owner gets another mail instead.
 */
public final class SignUp {
    private final Accounts accounts;
    private final SignUps signUps;
    private final PasswordHasher hasher;
    private final SignUpMails mails;
    private final Ids ids;
    private final SecureRandom random;
    private final InstantSource clock;
    private final PasswordPolicy policy = new PasswordPolicy();

    public SignUp(
            Accounts accounts,
            SignUps signUps,
            PasswordHasher hasher,
            Mailer mailer,
            Ids ids,
            SecureRandom random,
            InstantSource clock) {
        this.accounts = accounts;
        this.signUps = signUps;
        this.hasher = hasher;
        this.mails = new SignUpMails(mailer);
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    public SignUpOutcome signUp(SignUpForm form) {
        if (!Agreement.isCurrent(form.agreementVersion())) {
            return new SignUpOutcome.OutdatedAgreement();
        }
        var fault = policy.judge(form.password(), form.around());
        if (fault.isPresent()) {
            return new SignUpOutcome.WeakPassword(fault.get());
        }
        var pending = pending(form);
        var known = accounts.credential(form.email()).isPresent();
        signUps.put(pending);
        if (known) {
            mails.sendKnown(form.email(), form.language());
        } else {
            mails.sendCode(pending);
        }
        return new SignUpOutcome.MailSent();
    }

    private PendingSignUp pending(SignUpForm form) {
        return new PendingSignUp(
                new AccountId(ids.next(AccountId.KIND)),
                new StudioId(ids.next(StudioId.KIND)),
                form.email(),
                hasher.hash(form.password()),
                form.name(),
                form.studioName(),
                form.phone(),
                form.agreementVersion(),
                form.language(),
                EmailCode.random(random),
                clock.instant());
    }
}
