package no.rebookly.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.account.EmailAddress;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.mail.SentMails.Sent;
import no.rebookly.testing.message.SmsProviderContract.OnPhone;

/** What came out of the services, read back from LocalStack's own endpoints: the SMS on phones and the mails in mailboxes. */
final class OuterWorld {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONES =
            "/_aws/sns/sms-messages?region=" + LocalStack.REGION + "&accountId=" + LocalStack.ACCOUNT;

    private final LocalStack localStack;

    OuterWorld(LocalStack localStack) {
        this.localStack = localStack;
    }

    List<OnPhone> phone(PhoneNumber number) {
        var found = new ArrayList<OnPhone>();
        read(PHONES + "&phoneNumber=" + escaped(number.e164()))
                .path("sms_messages")
                .path(number.e164())
                .forEach(sms -> found.add(new OnPhone(
                        sms.at("/MessageAttributes/AWS.SNS.SMS.SenderID/StringValue")
                                .asText(),
                        sms.path("Message").asText())));
        return found;
    }

    List<Sent> mailbox(EmailAddress address) {
        var found = new ArrayList<Sent>();
        read("/_aws/ses").path("messages").forEach(mail -> {
            if (mail.at("/Destination/ToAddresses/0").asText().equals(address.value())) {
                found.add(new Sent(
                        address,
                        mail.path("Subject").asText(),
                        mail.at("/Body/text_part").asText()));
            }
        });
        return found;
    }

    void forgetPhones() {
        delete(PHONES);
    }

    void forgetMails() {
        delete("/_aws/ses");
    }

    private void delete(String path) {
        try (var http = LocalStack.http()) {
            http.send(
                    HttpRequest.newBuilder(localStack.endpoint().resolve(path))
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode read(String path) {
        try (var content = localStack.endpoint().resolve(path).toURL().openStream()) {
            return JSON.readTree(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
