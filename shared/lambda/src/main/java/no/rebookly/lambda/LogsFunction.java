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
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A function fed by a CloudWatch Logs subscription: {@code {"awslogs": {"data": base64 of gzip of JSON}}}. One broken line is
 * passed over and counted, so that it does not hold up the hundreds beside it.
 */
public abstract class LogsFunction implements RequestStreamHandler {
    private static final JsonFactory JSON = new JsonFactory();
    /** A subscription's batch is at most 1 MiB packed; more unpacked than this was not made by CloudWatch. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final InvocationLog log;

    protected LogsFunction(InvocationLog log) {
        this.log = log;
    }

    /** Handles one line of the log; it may come twice, early, late and out of order. False: it says nothing we understand. */
    protected abstract boolean handle(String line);

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        var lines = read(in);
        var odd = 0;
        var failed = 0;
        for (var line : lines.orElse(List.of())) {
            try {
                odd += handle(line) ? 0 : 1;
            } catch (RuntimeException fault) {
                log.fault(context.getFunctionName(), "line", fault, context.getAwsRequestId());
                failed++;
            }
        }
        out.write("{}".getBytes(StandardCharsets.US_ASCII));
        log.line(
                context.getFunctionName(),
                "log lines",
                lines.map(List::size).map(size -> size + " lines").orElse("unreadable batch") + ", " + odd
                        + " not understood, " + failed + " failed",
                (System.nanoTime() - started) / 1_000_000,
                context.getAwsRequestId());
        if (failed > 0) {
            // Asynchronous invocations are tried again: handling a line twice does no harm.
            throw new InvocationFailed();
        }
    }

    private static Optional<List<String>> read(InputStream in) throws IOException {
        try (var unzipped =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data(in))))) {
            return Optional.of(messages(unzipped.readNBytes(MOST_BYTES)));
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

    private static List<String> messages(byte[] json) throws IOException {
        var messages = new ArrayList<String>();
        try (var parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var events = parser.currentName().equals("logEvents");
                if (parser.nextToken() == JsonToken.START_ARRAY && events) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        messages.add(message(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return messages;
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
