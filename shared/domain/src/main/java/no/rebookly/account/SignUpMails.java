package no.rebookly.account;

import no.rebookly.language.Language;
import no.rebookly.language.Words;
import no.rebookly.mail.Mailer;

/** The mails of a sign-up. They say nothing that somebody typed, so that nobody can make us send their words to others. */
final class SignUpMails {
    private static final Words CODE_SUBJECT = new Words("Koden din til Rebookly", "Your Rebookly code");
    private static final Words CODE = new Words("""
            Hei!

            Skriv inn denne koden for å fullføre registreringen hos Rebookly:

            %s

            Koden virker i en halv time. Har du ikke bedt om den, kan du se bort fra denne e-posten: uten koden skjer ingenting.

            Hilsen Rebookly
            """, """
            Hello!

            Enter this code to complete your sign-up with Rebookly:

            %s

            The code works for half an hour. If you did not ask for it, ignore this e-mail: without the code nothing happens.

            Rebookly
            """);
    private static final Words KNOWN_SUBJECT =
            new Words("Du har allerede en konto hos Rebookly", "You already have a Rebookly account");
    private static final Words KNOWN = new Words("""
            Hei!

            Noen prøvde nettopp å registrere denne e-postadressen hos Rebookly. Du har allerede en konto, så ingenting er endret.

            Var det deg, kan du logge inn som vanlig. Var det ikke deg, trenger du ikke å gjøre noe.

            Hilsen Rebookly
            """, """
            Hello!

            Somebody just tried to sign up with this e-mail address at Rebookly. You already have an account, so nothing was changed.

            If it was you, sign in as usual. If it was not, you need not do anything.

            Rebookly
            """);

    private final Mailer mailer;

    SignUpMails(Mailer mailer) {
        this.mailer = mailer;
    }

    void sendCode(PendingSignUp signUp) {
        mailer.send(
                signUp.email(),
                CODE_SUBJECT.in(signUp.language()),
                CODE.in(signUp.language()).formatted(signUp.code().value()));
    }

    void sendKnown(EmailAddress email, Language language) {
        mailer.send(email, KNOWN_SUBJECT.in(language), KNOWN.in(language));
    }
}
