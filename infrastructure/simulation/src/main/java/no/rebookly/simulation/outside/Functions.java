package no.rebookly.simulation.outside;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import no.rebookly.lambda.InvocationFailed;
import no.rebookly.simulation.fault.Outage;
import no.rebookly.simulation.invariant.Violation;
import no.rebookly.simulation.strand.Died;
import no.rebookly.simulation.strand.Invocation;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.simulation.strand.Time;
import no.rebookly.simulation.trace.Trace;
import no.rebookly.testing.platform.TestContext;

/** Invokes functions as Lambda does: each invocation in a process of its own, which has so much time and no more. */
public final class Functions {
    private final Strands strands;
    private final Time time;
    private final Trace trace;
    private int invocations;

    public Functions(Strands strands, Time time, Trace trace) {
        this.strands = strands;
        this.time = time;
        this.trace = trace;
    }

    /** What is done in an invocation. */
    public interface Work {
        void in(Invocation invocation) throws IOException;
    }

    /** @param then is told what came back; nothing did from one that failed or died */
    public void invoke(
            String name, RequestStreamHandler function, Duration limit, String event, Consumer<Optional<String>> then) {
        var out = new ByteArrayOutputStream();
        begin(
                name,
                limit,
                invocation -> function.handleRequest(
                        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new TestContext(invocation::remainingMillis)),
                ended -> then.accept(ended ? Optional.of(out.toString(StandardCharsets.UTF_8)) : Optional.empty()));
    }

    /** @param then is told whether it came to its end */
    public void begin(String name, Duration limit, Work work, Consumer<Boolean> then) {
        var invocation = new Invocation(name + " " + ++invocations, time, limit);
        strands.start(invocation, () -> {
            trace.step(invocation.name(), () -> "begins");
            var ended = false;
            try {
                work.in(invocation);
                ended = true;
            } catch (Died | Violation gone) {
                return;
            } catch (InvocationFailed | Outage failed) {
                trace.step(invocation.name(), () -> "fails");
            } catch (IOException impossible) {
                throw new UncheckedIOException("bytes can always be read and written", impossible);
            } finally {
                then.accept(ended);
            }
        });
    }
}
