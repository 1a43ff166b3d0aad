package no.rebookly.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function run by a schedule, at least once; what the event says is of no interest, only that it came. */
public abstract class ScheduleFunction implements RequestStreamHandler {
    private final InvocationLog log;

    protected ScheduleFunction(InvocationLog log) {
        this.log = log;
    }

    /** Does what is due and tells in counts what it was. */
    protected abstract String run(RemainingTime remaining);

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        in.transferTo(OutputStream.nullOutputStream());
        try {
            var outcome = run(context::getRemainingTimeInMillis);
            out.write("{}".getBytes(StandardCharsets.US_ASCII));
            log.line(
                    context.getFunctionName(),
                    "schedule",
                    outcome,
                    (System.nanoTime() - started) / 1_000_000,
                    context.getAwsRequestId());
        } catch (RuntimeException fault) {
            // Logged here without its message, then left to Lambda, which counts it as an error.
            log.fault(context.getFunctionName(), "schedule", fault, context.getAwsRequestId());
            throw new InvocationFailed();
        }
    }
}
