package no.rebookly.functions.deliveryreceipts;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aQueuedMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.rebookly.link.Links;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.number.Numbers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.InMemoryReceipts;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsEventsFunctionTest {
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final TestPlatform platform = TestPlatform.at(NOON.toString())
            .with(Messages.class, messages)
            .with(Receipts.class, new InMemoryReceipts())
            .with(Numbers.class, numbers)
            .with(Links.class, new InMemoryLinks());
    private final Message message = aQueuedMessage(1);

    /** Its answer was lost: all that is known is that this attempt asked. */
    @BeforeEach
    void lose() {
        messages.plan(message);
        messages.change(found().change()
                .to(MessageState.UNKNOWN)
                .claimedBy(new Attempt("att_1", NOON))
                .done());
        platform.clock().advance(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT_DELIVERED", "TEXT_SUCCESSFUL"})
    void settlesALostAnswerByWhatWasGivenAlong(String type) {
        invoke(event(type));

        assertThat(found().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(found().parts()).isEqualTo(2);
        assertThat(found().price()).isEqualTo(message.price().times(2));
        assertThat(found().sentAt()).contains(NOON.plusSeconds(30));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT_INVALID,1",
        "TEXT_UNREACHABLE,1",
        "TEXT_BLOCKED,1",
        "TEXT_CARRIER_UNREACHABLE,0",
        "TEXT_CARRIER_BLOCKED,0",
        "TEXT_SPAM,0",
        "TEXT_INVALID_MESSAGE,0",
        "TEXT_TTL_EXPIRED,0",
        "TEXT_PROTECT_BLOCKED,0"
    })
    void countsAgainstTheNumberOnlyWhatIsTheNumbersFault(String type, int failures) {
        invoke(event(type));

        assertThat(found().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(numbers.find(STUDIO, message.number()).hardFailures()).isEqualTo(failures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT_QUEUED", "TEXT_PENDING", "TEXT_SENT", "TEXT_UNKNOWN"})
    void whatIsNoNewsChangesNothing(String type) {
        invoke(event(type));

        assertThat(found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void whatIsNotFinalChangesNothing() {
        invoke(event("TEXT_SUCCESSFUL").replace("\"isFinal\": true", "\"isFinal\": false"));

        assertThat(found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void anAttemptThatIsNotTheMessagesSaysNothing() {
        invoke(event("TEXT_DELIVERED").replace("att_1", "att_0"));

        assertThat(found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void duplicatesAndEventsOutOfOrderChangeNothingMore() {
        invoke(event("TEXT_DELIVERED"));
        invoke(event("TEXT_DELIVERED"));
        invoke(event("TEXT_UNREACHABLE"));

        assertThat(found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void anotherSystemsSmsIsNoneOfOurs() {
        assertThat(invoke(event("TEXT_DELIVERED").replaceAll("(?s)\"context\": \\{[^}]*},", "")))
                .contains("done");

        assertThat(found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void anUnknownMessageIsNoneOfOurs() {
        assertThat(invoke(event("TEXT_DELIVERED").replace(message.code().value(), "0000000000")))
                .contains("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT_TELEPATHY", "VOICE_ANSWERED", ""})
    void whatAwsDoesNotDocumentIsReported(String type) {
        assertThat(invoke(event(type))).contains("NotUnderstood", "odd");

        assertThat(found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    @Test
    void aContextThatIsNotOursOrABrokenTimeIsReported() {
        assertThat(invoke(event("TEXT_DELIVERED").replace(message.ref().written(), "hello")))
                .contains("NotUnderstood");
        assertThat(invoke(event("TEXT_DELIVERED").replace("1795431630000", "\"noon\"")))
                .contains("NotUnderstood");
        assertThat(found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    private String invoke(String event) {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new Calls(new SmsEventsFunction(platform)).invoke(event.getBytes(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Message found() {
        return messages.find(message.ref()).orElseThrow();
    }

    /** As the AWS End User Messaging SMS User Guide shows it ("Monitoring with EventBridge"), with our context. */
    private String event(String type) {
        return """
                {
                  "version": "0",
                  "id": "5c0fa4f8-e4ba-ed02-6101-c795472fccd0",
                  "detail-type": "Text Message Delivery Status Updated",
                  "source": "aws.sms-voice",
                  "account": "000000000000",
                  "time": "2026-11-23T11:00:30Z",
                  "region": "eu-north-1",
                  "resources": [],
                  "detail": {
                    "eventType": "%s",
                    "eventVersion": "1.0",
                    "eventTimestamp": 1795431630000,
                    "isFinal": true,
                    "originationPhoneNumber": "Salong",
                    "isoCountryCode": "NO",
                    "isInternationalSend": false,
                    "mcc": "242",
                    "mnc": "01",
                    "carrierName": "Telenor",
                    "messageId": "ed23196c-75ce-4727-93ee-7bf72b64998f",
                    "messageRequestTimestamp": 1795431600000,
                    "messageEncoding": "GSM",
                    "messageType": "PROMOTIONAL",
                    "messageStatus": "DELIVERED",
                    "messageStatusDescription": "Message has been accepted by phone",
                    "context": {"message": "%s", "attempt": "att_1"},
                    "totalMessageParts": 2,
                    "totalMessagePrice": 0.06087,
                    "totalCarrierFee": 0.0
                  }
                }
                """.formatted(type, message.ref().written());
    }
}
