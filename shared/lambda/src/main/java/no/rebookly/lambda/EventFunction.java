package no.rebookly.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A function fed by a rule of EventBridge, one event at a time. One that is not understood, or of another account, is passed over
 * and reported.
 */
public abstract class EventFunction implements RequestStreamHandler {
    /** EventBridge's own limit. */
    private static final int MOST_BYTES = 256 * 1024;

    private final InvocationLog log;

    protected EventFunction(InvocationLog log) {
        this.log = log;
    }

    /**
     * Handles one event; it may come twice, early, late and out of order.
     *
     * @param event as {@link FlatJson} gives it
     */
    protected abstract Handled handle(Map<String, String> event);

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        var handled = handled(in.readNBytes(MOST_BYTES), context);
        if (handled == Handled.ODD) {
            log.fault(context.getFunctionName(), "event", new NotUnderstood(), context.getAwsRequestId());
        }
        out.write("{}".getBytes(StandardCharsets.US_ASCII));
        log.line(
                context.getFunctionName(),
                "event",
                handled.name().toLowerCase(Locale.ROOT),
                (System.nanoTime() - started) / 1_000_000,
                context.getAwsRequestId());
        if (handled == Handled.AGAIN) {
            // Asynchronous invocations are tried again, a minute and two minutes later.
            throw new InvocationFailed();
        }
    }

    private Handled handled(byte[] json, Context context) {
        Map<String, String> event;
        try {
            event = FlatJson.read(json);
        } catch (IOException otherText) {
            return Handled.ODD;
        }
        if (!OurAccount.is(event.getOrDefault("account", ""), context)) {
            return Handled.ODD;
        }
        try {
            return handle(event);
        } catch (RuntimeException fault) {
            // Logged without what it may quote of the event; what failed is brought again.
            log.fault(context.getFunctionName(), "event", fault, context.getAwsRequestId());
            throw new InvocationFailed();
        }
    }
}
