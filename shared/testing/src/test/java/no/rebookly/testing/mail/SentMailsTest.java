package no.rebookly.testing.mail;

import java.util.List;
import no.rebookly.account.EmailAddress;
import no.rebookly.mail.Mailer;

class SentMailsTest extends MailerContract {
    private final SentMails mails = new SentMails();

    @Override
    protected Mailer mailer() {
        return mails;
    }

    @Override
    protected List<SentMails.Sent> mailbox(EmailAddress address) {
        return mails.all().stream().filter(mail -> mail.to().equals(address)).toList();
    }
}
