package no.rebookly.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
        var function = new LogsFunction(log) {
            @Override
            protected boolean handle(String line) {
                seen.add(line);
                return !line.equals("odd");
            }
        };
        new Calls(function)
                .invoke(
                        batch(
                                "{\"logEvents\": [{\"id\": \"1\", \"message\": \"first\"}, {\"message\": \"odd\"}, {\"message\": \"last\"}]}"));
        assertThat(seen).containsExactly("first", "odd", "last");
        assertThat(printed.toString(UTF_8)).contains("3 lines, 1 not understood, 0 failed");
    }

    @Test
    void aBatchThatCannotBeUnpackedIsPassedOver() {
        var function = new LogsFunction(log) {
            @Override
            protected boolean handle(String line) {
                return seen.add(line);
            }
        };
        new Calls(function).invoke("{\"awslogs\": {\"data\": \"bm90IGd6aXA=\"}}".getBytes(UTF_8));
        assertThat(seen).isEmpty();
        assertThat(printed.toString(UTF_8)).contains("unreadable batch");
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
