package no.rebookly.aws.mail;

import no.rebookly.account.EmailAddress;
import no.rebookly.mail.Mailer;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;

/**
 * Plain text by SES, version 1 of its API: the one that the local servers speak too. The SDK's retries stay on: a mail that
 * comes twice does no harm, one that never comes locks an owner out.
 */
public final class SesMailer implements Mailer {
    private static final String UTF_8 = "UTF-8";

    private final SesClient ses;
    private final String from;

    /** @param from a verified address of ours */
    public SesMailer(SesClient ses, String from) {
        this.ses = ses;
        this.from = from;
    }

    @Override
    public void send(EmailAddress to, String subject, String text) {
        ses.sendEmail(SendEmailRequest.builder()
                .source(from)
                .destination(destination -> destination.toAddresses(to.value()))
                .message(message -> message.subject(part -> part.data(subject).charset(UTF_8))
                        .body(body -> body.text(part -> part.data(text).charset(UTF_8))))
                .build());
    }
}
