package no.rebookly.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final String OURS = "{\"messageType\": \"DATA_MESSAGE\", \"owner\": \"000000000000\", ";
    private static final String EVENT = """
            {"version": "0", "source": "aws.sms-voice", "account": "000000000000", "resources": ["arn"],
             "detail": {"context": {"message": "msg"}, "isFinal": true}}""";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LeanLog log = new LeanLog(new PrintStream(printed, true, UTF_8), InstantSource.system());
    private final List<String> seen = new ArrayList<>();

    @Test
    void onlyTheMessageThatFailedComesAgain() {
        var function = queueFunction(1, body -> {
            if (body.equals("poison")) {
                throw new IllegalStateException("Kari Hansen");
            }
            seen.add(body);
        });
        assertThat(new Calls(function).deliver("one", "poison", "three")).containsExactly("1");
        assertThat(seen).containsExactly("one", "three");
        assertThat(printed.toString(UTF_8))
                .contains("3 messages, 1 failed", "IllegalStateException")
                .doesNotContain("Kari");
    }

    @Test
    void theMessagesOfABatchAreHandledAtOnceAndOnlyThoseThatFailedComeAgain() {
        var together = new CyclicBarrier(3);
        var function = queueFunction(3, body -> {
            meet(together);
            if (body.equals("poison")) {
                throw new IllegalStateException("Kari Hansen");
            }
        });

        assertThat(new Calls(function).deliver("one", "poison", "three", "four", "five", "poison"))
                .containsExactly("1", "5");
    }

    @Test
    void noMoreAreHandledAtOnceThanAllowed() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CyclicBarrier(2);
        var function = queueFunction(2, body -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            meet(together);
            running.decrementAndGet();
        });

        new Calls(function).deliver("one", "two", "three", "four", "five", "six");

        assertThat(most).hasValue(2);
    }

    private QueueFunction queueFunction(int atOnce, Consumer<String> work) {
        return new QueueFunction(log, atOnce) {
            @Override
            protected Handler handler() {
                return (body, remaining) -> work.accept(body);
            }
        };
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new AssertionError("they are not handled at once", alone);
        }
    }

    @Test
    void aScheduleThatFailsIsToldToLambdaWithoutWords() {
        var function = new ScheduleFunction(log) {
            @Override
            protected String run(RemainingTime remaining) {
                throw new IllegalArgumentException("Kari Hansen");
            }
        };
        var calls = new Calls(function);
        assertThatThrownBy(calls::tick).isInstanceOf(InvocationFailed.class).hasNoCause();
        assertThat(printed.toString(UTF_8)).contains("IllegalArgumentException").doesNotContain("Kari");
    }

    @Test
    void everyLineOfALogBatchIsHandledAlsoBesideABrokenOne() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append(i == 0 ? "" : ",")
                    .append("{\"id\": \"1\", \"message\": \"")
                    .append(i == 150 ? "odd, of Kari Hansen" : "line " + i)
                    .append("\"}");
        }

        new Calls(logsFunction()).invoke(batch(OURS + "\"logEvents\": [" + lines + "]}"));

        assertThat(seen).hasSize(300).contains("line 0", "line 149", "line 151", "line 299");
        assertThat(printed.toString(UTF_8))
                .contains("300 lines, 1 not understood, 0 too early, 0 failed", "NotUnderstood")
                .doesNotContain("Kari");
    }

    @Test
    void aLineThatCannotBeDecidedYetMakesItsBatchComeAgain() throws IOException {
        var calls = new Calls(logsFunction());
        var batch = batch(OURS + "\"logEvents\": [{\"message\": \"one\"}, {\"message\": \"early\"}]}");

        assertThatThrownBy(() -> calls.invoke(batch)).isInstanceOf(InvocationFailed.class);

        assertThat(seen).containsExactly("one", "early");
        assertThat(printed.toString(UTF_8)).contains("1 too early").doesNotContain("fault");
    }

    @Test
    void aBatchThatCannotBeUnpackedIsPassedOverAndReported() {
        new Calls(logsFunction()).invoke("{\"awslogs\": {\"data\": \"bm90IGd6aXA=\"}}".getBytes(UTF_8));
        new Calls(logsFunction()).invoke("{\"awslogs\": {\"data\": \"not base64!\"}}".getBytes(UTF_8));

        assertThat(seen).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("unreadable batch", "NotUnderstood");
    }

    @Test
    void aBatchThatIsCutOffIsPassedOverAndReported() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write((OURS + "\"logEvents\": [{\"message\": \"one\"}]}").getBytes(UTF_8));
        }
        var half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        new Calls(logsFunction())
                .invoke(("{\"awslogs\": {\"data\": \"" + Base64.getEncoder().encodeToString(half) + "\"}}")
                        .getBytes(UTF_8));

        assertThat(seen).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("unreadable batch");
    }

    @Test
    void aBatchOfAnotherAccountIsPassedOverAndReported() throws IOException {
        new Calls(logsFunction())
                .invoke(batch(
                        OURS.replace("000000000000", "111122223333") + "\"logEvents\": [{\"message\": \"one\"}]}"));

        assertThat(seen).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("unreadable batch", "NotUnderstood");
    }

    @Test
    void cloudWatchsOwnProbeIsNothingToHandle() throws IOException {
        new Calls(logsFunction())
                .invoke(batch(OURS.replace("DATA_MESSAGE", "CONTROL_MESSAGE")
                        + "\"logEvents\": [{\"message\": \"CWL CONTROL MESSAGE: Checking health.\"}]}"));

        assertThat(seen).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("0 lines").doesNotContain("NotUnderstood");
    }

    @Test
    void anEventComesAsItsFields() {
        new Calls(eventFunction()).invoke(EVENT.getBytes(UTF_8));

        assertThat(seen).containsExactly("aws.sms-voice msg");
        assertThat(printed.toString(UTF_8)).contains("done");
    }

    @Test
    void anEventOfAnotherAccountOrWithoutFormIsPassedOverAndReported() {
        var calls = new Calls(eventFunction());

        calls.invoke(EVENT.replace("000000000000", "111122223333").getBytes(UTF_8));
        calls.invoke("[]".getBytes(UTF_8));
        calls.invoke("{\"account\"".getBytes(UTF_8));

        assertThat(seen).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("NotUnderstood", "odd");
    }

    @Test
    void anEventThatFailsOrIsTooEarlyComesAgain() {
        var calls = new Calls(eventFunction());

        assertThatThrownBy(() -> calls.invoke(EVENT.replace("msg", "poison").getBytes(UTF_8)))
                .isInstanceOf(InvocationFailed.class)
                .hasNoCause();
        assertThatThrownBy(() -> calls.invoke(EVENT.replace("msg", "early").getBytes(UTF_8)))
                .isInstanceOf(InvocationFailed.class);
        assertThat(printed.toString(UTF_8)).contains("IllegalStateException").doesNotContain("Kari");
    }

    private EventFunction eventFunction() {
        return new EventFunction(log) {
            @Override
            protected Handled handle(Map<String, String> event) {
                var message = event.get("detail.context.message");
                if ("poison".equals(message)) {
                    throw new IllegalStateException("Kari Hansen");
                }
                seen.add(event.get("source") + " " + message);
                return "early".equals(message) ? Handled.AGAIN : Handled.DONE;
            }
        };
    }

    private LogsFunction logsFunction() {
        return new LogsFunction(log) {
            @Override
            protected Handled handle(String line) {
                seen.add(line);
                return line.startsWith("odd") ? Handled.ODD : line.equals("early") ? Handled.AGAIN : Handled.DONE;
            }
        };
    }

    private static byte[] batch(String json) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(json.getBytes(UTF_8));
        }
        var data = Base64.getEncoder().encodeToString(packed.toByteArray());
        return ("{\"awslogs\": {\"data\": \"" + data + "\"}}").getBytes(UTF_8);
    }
}
