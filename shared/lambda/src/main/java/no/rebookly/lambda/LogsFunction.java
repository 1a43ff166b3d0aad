package no.rebookly.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A function fed by a CloudWatch Logs subscription: {@code {"awslogs": {"data": base64 of gzip of JSON}}}. One broken line is
 * passed over and reported, so that it does not hold up the hundreds beside it; so is a batch that cannot be unpacked, and one
 * of another account.
 */
public abstract class LogsFunction implements RequestStreamHandler {
    private static final JsonFactory JSON = new JsonFactory();
    /** A subscription's batch is at most 1 MiB packed; more unpacked than this was not made by CloudWatch. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final InvocationLog log;

    protected LogsFunction(InvocationLog log) {
        this.log = log;
    }

    /** Handles one line of the log; it may come twice, early, late and out of order. */
    protected abstract Handled handle(String line);

    /** @param kind {@code DATA_MESSAGE}, or CloudWatch's own probe of whether anybody is there */
    private record Batch(String owner, String kind, List<String> lines) {}

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        var lines = lines(in, context);
        var counts = new EnumMap<Handled, Integer>(Handled.class);
        var failed = 0;
        for (var line : lines.orElse(List.of())) {
            try {
                counts.merge(handle(line), 1, Integer::sum);
            } catch (RuntimeException fault) {
                log.fault(context.getFunctionName(), "line", fault, context.getAwsRequestId());
                failed++;
            }
        }
        var odd = counts.getOrDefault(Handled.ODD, 0);
        var again = counts.getOrDefault(Handled.AGAIN, 0);
        if (odd > 0 || lines.isEmpty()) {
            log.fault(context.getFunctionName(), "line", new NotUnderstood(), context.getAwsRequestId());
        }
        out.write("{}".getBytes(StandardCharsets.US_ASCII));
        log.line(
                context.getFunctionName(),
                "log lines",
                lines.map(List::size).map(size -> size + " lines").orElse("unreadable batch") + ", " + odd
                        + " not understood, " + again + " too early, " + failed + " failed",
                (System.nanoTime() - started) / 1_000_000,
                context.getAwsRequestId());
        if (failed + again > 0) {
            // Asynchronous invocations are tried again: handling a line twice does no harm.
            throw new InvocationFailed();
        }
    }

    /** Empty for what CloudWatch did not make of a log of ours. */
    private static Optional<List<String>> lines(InputStream in, Context context) throws IOException {
        try (var unzipped =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data(in))))) {
            var batch = batch(unzipped.readNBytes(MOST_BYTES));
            if (!OurAccount.is(batch.owner(), context)) {
                return Optional.empty();
            }
            return Optional.of(batch.kind().equals("DATA_MESSAGE") ? batch.lines() : List.of());
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String data(InputStream in) throws IOException {
        var data = "";
        try (var parser = JSON.createParser(in)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("data")) {
                    parser.nextToken();
                    data = parser.getValueAsString("");
                }
            }
        }
        return data;
    }

    private static Batch batch(byte[] json) throws IOException {
        var owner = "";
        var kind = "";
        var lines = new ArrayList<String>();
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("logEvents") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        lines.add(message(parser));
                    }
                } else if (name.equals("owner")) {
                    owner = parser.getValueAsString("");
                } else if (name.equals("messageType")) {
                    kind = parser.getValueAsString("");
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new Batch(owner, kind, lines);
    }

    private static String message(JsonParser parser) throws IOException {
        var message = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var isMessage = parser.currentName().equals("message");
            parser.nextToken();
            if (isMessage) {
                message = parser.getValueAsString("");
            } else {
                parser.skipChildren();
            }
        }
        return message;
    }
}
