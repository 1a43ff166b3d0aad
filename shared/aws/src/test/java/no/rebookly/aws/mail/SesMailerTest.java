package no.rebookly.aws.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.account.EmailAddress;
import no.rebookly.mail.Mailer;
import no.rebookly.testing.mail.MailerContract;
import no.rebookly.testing.mail.SentMails.Sent;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SendEmailResponse;

class SesMailerTest extends MailerContract {
    private static final String FROM = "Rebookly <post@rebookly.example>";

    private final FakeSes ses = new FakeSes();

    @Override
    protected Mailer mailer() {
        return new SesMailer(ses, FROM);
    }

    @Override
    protected List<Sent> mailbox(EmailAddress address) {
        return ses.asked.stream()
                .filter(request -> request.destination().toAddresses().contains(address.value()))
                .map(request -> new Sent(
                        address,
                        request.message().subject().data(),
                        request.message().body().text().data()))
                .toList();
    }

    @Test
    void comesFromOurAddressInTheCharactersOfAllLanguages() {
        mailer().send(EmailAddress.parse("kari@salong.example").orElseThrow(), "Kode", "æøå");

        assertThat(ses.asked).singleElement().satisfies(request -> {
            assertThat(request.source()).isEqualTo(FROM);
            assertThat(request.message().subject().charset()).isEqualTo("UTF-8");
            assertThat(request.message().body().text().charset()).isEqualTo("UTF-8");
        });
    }

    private static final class FakeSes implements SesClient {
        private final List<SendEmailRequest> asked = new ArrayList<>();

        @Override
        public SendEmailResponse sendEmail(SendEmailRequest request) {
            asked.add(request);
            return SendEmailResponse.builder().messageId("mail-1").build();
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {}
    }
}
