package no.rebookly.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.rebookly.local.template.FunctionDefinition;

/** Runs functions in this process, each invocation in a thread of its own, with Lambda's time limit and context. */
public final class LambdaRuntime {

    /** More at once than two cores serve well; what comes on top waits, as it does at an account's concurrency limit. */
    private static final int CONCURRENCY = 40;

    private record Deployed(RequestStreamHandler handler, Duration timeout, Semaphore places) {}

    private final InstantSource machineClock;
    private final Map<String, Deployed> functions = new ConcurrentHashMap<>();
    private final Map<Invocation, CompletableFuture<Outcome>> running = new ConcurrentHashMap<>();

    /** Time limits go by the machine's clock, whatever the local clock says. */
    public LambdaRuntime(InstantSource machineClock) {
        this.machineClock = machineClock;
    }

    /** Makes a function known under the name of its definition. */
    public void deploy(FunctionDefinition definition, RequestStreamHandler handler) {
        functions.put(definition.name(), new Deployed(handler, definition.timeout(), new Semaphore(CONCURRENCY)));
    }

    /** Whether a function of this name is deployed. */
    public boolean has(String function) {
        return functions.containsKey(function);
    }

    /** Runs the function on this event and returns what became of it, at the latest when its time is up. */
    public Outcome invoke(String function, byte[] event) {
        var deployed = functions.get(function);
        if (deployed == null) {
            throw new IllegalArgumentException("no function is called " + function);
        }
        deployed.places().acquireUninterruptibly();
        var invocation = new Invocation(
                function, UUID.randomUUID().toString(), machineClock.instant().plus(deployed.timeout()));
        var outcome = new CompletableFuture<Outcome>();
        running.put(invocation, outcome);
        try {
            var thread = Thread.ofVirtual()
                    .name(function + " " + invocation.requestId())
                    .start(() -> outcome.complete(run(invocation, deployed.handler(), event)));
            return await(outcome, thread, deployed.timeout());
        } finally {
            invocation.end();
            running.remove(invocation);
            deployed.places().release();
        }
    }

    /** Ends the invocation here and now: whoever waits for it learns that it crashed. */
    void crash(Invocation invocation) {
        invocation.end();
        var outcome = running.get(invocation);
        if (outcome != null) {
            outcome.complete(new Outcome.Crashed());
        }
    }

    private static Outcome await(CompletableFuture<Outcome> outcome, Thread thread, Duration timeout) {
        try {
            return outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return new Outcome.TimedOut();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new Outcome.TimedOut();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Outcome run(Invocation invocation, RequestStreamHandler handler, byte[] event) {
        invocation.claimThisThread();
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, new LocalContext(invocation, machineClock));
            return new Outcome.Answered(answer.toByteArray());
        } catch (Throwable fault) { // Lambda catches everything too, errors included
            return new Outcome.Failed(fault.getClass().getName());
        }
    }
}
