package no.rebookly.mail;

import no.rebookly.account.EmailAddress;

/** Sends e-mail to owners. At least once: a mail sent twice does no harm. */
public interface Mailer {
    void send(EmailAddress to, String subject, String text);
}
