package no.rebookly.functions.deliveryreceipts;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aQueuedMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import no.rebookly.lambda.InvocationFailed;
import no.rebookly.link.Links;
import no.rebookly.message.Asked;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.number.Numbers;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.InMemoryReceipts;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryReceiptsFunctionTest {
    private static final String ID = "34d9b400-c6dd-5444-820d-fbeb0f1f54cf";

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
        expect(message);
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
        expect(aQueuedMessage(2));
        messages.change(messages.find(aQueuedMessage(2).ref())
                .orElseThrow()
                .change()
                .to(MessageState.UNKNOWN)
                .claimedBy(new Attempt("att", NOON))
                .done());
        calls.invoke(event(failure("Invalid phone number").replace("+4790000001", "+4790000002")));

        assertThat(numbers.find(STUDIO, aQueuedMessage(2).number()).hardFailures())
                .isEqualTo(1);
    }

    @Test
    void appliesHundredsBesideABrokenOneAndReceiptsOfOthers() {
        var lines = new ArrayList<String>();
        for (int i = 2; i <= 300; i++) {
            var each = aQueuedMessage(i);
            messages.plan(each);
            messages.change(messages.find(each.ref())
                    .orElseThrow()
                    .change()
                    .to(MessageState.SENT)
                    .claimedBy(new Attempt("att", NOON))
                    .done());
            receipts.expect(
                    each.to().orElseThrow(), new Asked(Optional.of(each.ref()), "att", NOON, Optional.of("id-" + i)));
            lines.add(success()
                    .replace(ID, "id-" + i)
                    .replace("+4790000001", each.to().orElseThrow().e164()));
        }
        lines.add(100, "not json");
        lines.add(200, "{\"status\":\"SUCCESS\"}");
        lines.add(250, success().replace("2026-11-23", "yesterday"));
        lines.add(260, success().replace(ID, "somebody else's"));
        lines.add(270, success().replace(ID, "abroad").replace("+4790000001", "+46700000001"));

        calls.invoke(event(lines.toArray(String[]::new)));

        for (int i = 2; i <= 300; i++) {
            assertThat(messages.find(aQueuedMessage(i).ref()).orElseThrow().state())
                    .isEqualTo(MessageState.DELIVERED);
        }
        assertThat(found().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void duplicatesAndReceiptsOutOfOrderChangeNothingMore() {
        calls.invoke(event(failure("Phone carrier is currently unreachable/unavailable"), success(), success()));
        calls.invoke(event(success()));

        assertThat(found().state()).isEqualTo(MessageState.UNDELIVERED);
    }

    @Test
    void settlesALostAnswerByTheNumberAndTheMoment() {
        var lost = aQueuedMessage(3);
        messages.plan(lost);
        messages.change(messages.find(lost.ref())
                .orElseThrow()
                .change()
                .to(MessageState.UNKNOWN)
                .claimedBy(new Attempt("att", NOON))
                .done());
        receipts.expect(
                lost.to().orElseThrow(),
                new Asked(Optional.of(lost.ref()), "att", NOON.plusSeconds(30), Optional.empty()));

        calls.invoke(event(success().replace(ID, "never answered").replace("+4790000001", "+4790000003")));

        assertThat(messages.find(lost.ref()).orElseThrow().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aReceiptThatMayBeOneOfTwoIsBroughtAgain() {
        for (int i = 4; i <= 5; i++) {
            var each = aQueuedMessage(i);
            messages.plan(each);
            messages.change(messages.find(each.ref())
                    .orElseThrow()
                    .change()
                    .to(MessageState.SENDING)
                    .claimedBy(new Attempt("att-" + i, NOON.plusSeconds(180)))
                    .done());
            receipts.expect(
                    new PhoneNumber("+4790000004"),
                    new Asked(Optional.of(each.ref()), "att-" + i, NOON.plusSeconds(30), Optional.empty()));
        }
        var early = event(success().replace(ID, "early").replace("+4790000001", "+4790000004"));

        assertThatThrownBy(() -> calls.invoke(early)).isInstanceOf(InvocationFailed.class);
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

    private void expect(Message one) {
        receipts.expect(one.to().orElseThrow(), new Asked(Optional.of(one.ref()), "att", NOON, Optional.of(ID)));
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
        var data = new StringBuilder("{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"000000000000\",\"logEvents\":[");
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
