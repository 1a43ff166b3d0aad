package no.rebookly.localstack;

import java.util.List;
import no.rebookly.account.EmailAddress;
import no.rebookly.aws.mail.SesMailer;
import no.rebookly.mail.Mailer;
import no.rebookly.testing.mail.MailerContract;
import no.rebookly.testing.mail.SentMails.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ses.SesClient;

class LocalStackMailIT extends MailerContract {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    private static final String OUR_ADDRESS = "post@rebookly.example";

    private SesClient ses;

    @BeforeEach
    void verifyOurAddress() {
        ses = LOCALSTACK.running().pointed(SesClient.builder()).build();
        // LocalStack refuses what comes from an address that was not verified, as SES does.
        ses.verifyEmailIdentity(request -> request.emailAddress(OUR_ADDRESS));
        new OuterWorld(LOCALSTACK.running()).forgetMails();
    }

    @AfterEach
    void close() {
        ses.close();
    }

    @Override
    protected Mailer mailer() {
        return new SesMailer(ses, "Rebookly <" + OUR_ADDRESS + ">");
    }

    @Override
    protected List<Sent> mailbox(EmailAddress address) {
        return new OuterWorld(LOCALSTACK.running()).mailbox(address);
    }
}
