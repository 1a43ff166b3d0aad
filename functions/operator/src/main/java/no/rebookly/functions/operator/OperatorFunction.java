package no.rebookly.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.InvocationFailed;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.operator.OperateSending;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;

/**
 * Stops sending, lets it go on, moves back what queues gave up, and says how it stands. It has no route: who may invoke it is for
 * IAM to say. Whatever it does may be done again.
 */
public final class OperatorFunction implements RequestStreamHandler {
    private static final int MOST_BYTES = 1024;

    private final Platform platform;
    private final InvocationLog log;

    /** As Lambda makes it. */
    public OperatorFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public OperatorFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    private OperatorFunction(Platform platform, InvocationLog log) {
        this.platform = platform;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        var read = Order.read(in.readNBytes(MOST_BYTES));
        out.write(read.map(order -> carryOut(order, context)).orElseGet(OrderJson::notUnderstood));
        log.line(
                context.getFunctionName(),
                "order",
                read.map(Order::told).orElse("not understood"),
                (System.nanoTime() - started) / 1_000_000,
                context.getAwsRequestId());
    }

    private byte[] carryOut(Order order, Context context) {
        try {
            var operateSending = new OperateSending(platform.stops(), platform.deadLetters());
            return OrderJson.of(operateSending.operate(order.wish(), order.studio()));
        } catch (RuntimeException fault) {
            // Whoever ordered it is told that it failed; why stands in the log.
            log.fault(context.getFunctionName(), "order", fault, context.getAwsRequestId());
            throw new InvocationFailed();
        }
    }
}
