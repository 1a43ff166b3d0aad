package no.rebookly.testing.mail;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.account.EmailAddress;
import no.rebookly.mail.Mailer;

/** Keeps what was sent. */
public final class SentMails implements Mailer {
    private final List<Sent> mails = new ArrayList<>();

    @Override
    public synchronized void send(EmailAddress to, String subject, String text) {
        mails.add(new Sent(to, subject, text));
    }

    public synchronized List<Sent> all() {
        return List.copyOf(mails);
    }

    /** The last mail; fails when there is none. */
    public synchronized Sent last() {
        return mails.getLast();
    }

    public record Sent(EmailAddress to, String subject, String text) {
        /** The code in the text: a line of digits alone. */
        public String code() {
            return text.lines()
                    .filter(line -> line.matches("[0-9]{6,8}"))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return "Sent[" + subject + "]";
        }
    }
}
