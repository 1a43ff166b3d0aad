package no.rebookly.functions.deliveryreceipts;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aQueuedMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
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

class DeliveryReceiptsFunctionTest {
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryReceipts receipts = new InMemoryReceipts();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final TestPlatform platform = TestPlatform.at(NOON.toString())
            .with(Messages.class, messages)
            .with(Receipts.class, receipts)
            .with(Numbers.class, numbers)
            .with(Links.class, new InMemoryLinks());
    private final Calls calls = new Calls(new DeliveryReceiptsFunction(platform));
    private final Message message = aQueuedMessage(1);

    @BeforeEach
    void send() {
        messages.plan(message);
        messages.change(found().change()
                .to(MessageState.SENT)
                .claimedBy(new Attempt("att", NOON))
                .sentAt(NOON)
                .done());
        receipts.expect("34d9b400-c6dd-5444-820d-fbeb0f1f54cf", message.ref(), NOON);
        platform.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void settlesADeliveredMessageAndTakesTheOperatorsCountOfParts() {
        calls.invoke(event(success()));

        assertThat(found().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(found().parts()).isEqualTo(2);
        assertThat(found().price()).isEqualTo(message.price().times(2));
        assertThat(found().dueAt()).isEmpty();
    }

    @Test
    void settlesAnUndeliveredMessageAndCountsAgainstTheNumber() {
        calls.invoke(event(failure("Phone carrier is currently unreachable/unavailable")));
        assertThat(found().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(numbers.find(STUDIO, message.number()).hardFailures()).isZero();

        send();
        messages.plan(aQueuedMessage(2));
        receipts.expect(
                "34d9b400-c6dd-5444-820d-fbeb0f1f54cf", aQueuedMessage(2).ref(), NOON);
        messages.change(messages.find(aQueuedMessage(2).ref())
                .orElseThrow()
                .change()
                .to(MessageState.UNKNOWN)
                .done());
        calls.invoke(event(failure("Invalid phone number")));

        assertThat(numbers.find(STUDIO, aQueuedMessage(2).number()).hardFailures())
                .isEqualTo(1);
    }

    @Test
    void passesOverBrokenLinesAndReceiptsOfOthers() {
        calls.invoke(event(
                "not json",
                "{\"status\":\"SUCCESS\"}",
                success().replace("34d9b400", "00000000"),
                success(),
                success()));

        assertThat(found().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void logsNoNumber() {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new Calls(new DeliveryReceiptsFunction(platform)).invoke(event(success(), "+4790000001 broken"));
        } finally {
            System.setOut(before);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2 lines").doesNotContain("4790000001");
    }

    private Message found() {
        return messages.find(message.ref()).orElseThrow();
    }

    /** As the SNS Developer Guide shows it. */
    private static String success() {
        return """
                {"notification":{"messageId":"34d9b400-c6dd-5444-820d-fbeb0f1f54cf","timestamp":"2026-11-23 11:00:34.558"},\
                "delivery":{"phoneCarrier":"My Phone Carrier","mnc":270,"mcc":310,"numberOfMessageParts":2,\
                "destination":"+4790000001","priceInUSD":0.00645,"smsType":"Transactional",\
                "providerResponse":"Message has been accepted by phone carrier","dwellTimeMs":599,\
                "dwellTimeMsUntilDeviceAck":1344},"status":"SUCCESS"}""";
    }

    private static String failure(String why) {
        return success().replace("SUCCESS", "FAILURE").replace("Message has been accepted by phone carrier", why);
    }

    private static byte[] event(String... lines) {
        var data = new StringBuilder("{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[");
        for (int i = 0; i < lines.length; i++) {
            data.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"")
                    .append(i)
                    .append("\",\"timestamp\":1,\"message\":\"")
                    .append(lines[i].replace("\"", "\\\""))
                    .append("\"}");
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(data.append("]}").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return ("{\"awslogs\":{\"data\":\"" + Base64.getEncoder().encodeToString(packed.toByteArray()) + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
