package no.rebookly.testing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.rebookly.account.EmailAddress;
import no.rebookly.mail.Mailer;
import no.rebookly.testing.mail.SentMails.Sent;
import org.junit.jupiter.api.Test;

/** What every mailer promises. */
public abstract class MailerContract {
    private static final EmailAddress KARI =
            EmailAddress.parse("kari+salong@salong.example").orElseThrow();
    private static final EmailAddress OLA =
            EmailAddress.parse("ola@salong.example").orElseThrow();
    private static final String TEXT = "Hei på deg! 5 % – «nå» & så + 1.\n\n12345678\n\nHilsen Rebookly 😀";

    protected abstract Mailer mailer();

    /** The mails in this box since the test began, the oldest first. */
    protected abstract List<Sent> mailbox(EmailAddress address);

    @Test
    void bringsSubjectAndTextAsTheyAreToThatAddressOnly() {
        mailer().send(KARI, "Din kode på Rebookly", TEXT);

        assertThat(mailbox(KARI)).containsExactly(new Sent(KARI, "Din kode på Rebookly", TEXT));
        assertThat(mailbox(OLA)).isEmpty();
    }

    @Test
    void bringsEveryMail() {
        mailer().send(OLA, "En", "Første");
        mailer().send(OLA, "To", "Andre");

        assertThat(mailbox(OLA)).extracting(Sent::text).containsExactly("Første", "Andre");
    }
}
