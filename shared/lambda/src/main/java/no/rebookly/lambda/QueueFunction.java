package no.rebookly.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.atonce.AtOnce;

/**
 * A function fed by SQS. A message whose handling failed is reported alone (partial batch response), so that it comes again
 * and the others do not.
 */
public abstract class QueueFunction implements RequestStreamHandler {
    private static final JsonFactory JSON = new JsonFactory();
    private final InvocationLog log;
    private final int atOnce;

    /** @param atOnce how many messages of a batch are handled at any moment */
    protected QueueFunction(InvocationLog log, int atOnce) {
        this.log = log;
        this.atOnce = atOnce;
    }

    /** What handles the messages of one batch, several of them at once. */
    @FunctionalInterface
    protected interface Handler {
        /** Handles one message; it may come twice, and any exception brings it again until the dead-letter queue takes it. */
        void handle(String body, RemainingTime remaining);
    }

    /** Asked for once in each batch, so that what its messages have in common can be kept for so long and no longer. */
    protected abstract Handler handler();

    @Override
    public final void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        var started = System.nanoTime();
        var records = read(in);
        var handler = handler();
        var faults = AtOnce.map(atOnce, records, item -> fault(handler, item, context::getRemainingTimeInMillis));
        var failed = new ArrayList<String>();
        for (int i = 0; i < records.size(); i++) {
            if (faults.get(i).isPresent()) {
                log.fault(context.getFunctionName(), "message", faults.get(i).get(), context.getAwsRequestId());
                failed.add(records.get(i).id());
            }
        }
        write(failed, out);
        log.line(
                context.getFunctionName(),
                "batch",
                records.size() + " messages, " + failed.size() + " failed",
                (System.nanoTime() - started) / 1_000_000,
                context.getAwsRequestId());
    }

    /** The boundary: the queue gives a message again whose handling broke, and the log says where that was. */
    private static Optional<RuntimeException> fault(Handler handler, Item item, RemainingTime remaining) {
        try {
            handler.handle(item.body(), remaining);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(fault);
        }
    }

    private static void write(List<String> failed, OutputStream out) throws IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("batchItemFailures");
            for (var id : failed) {
                json.writeStartObject();
                json.writeStringField("itemIdentifier", id);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static List<Item> read(InputStream in) throws IOException {
        var items = new ArrayList<Item>();
        try (var parser = JSON.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var records = parser.currentName().equals("Records");
                if (parser.nextToken() == JsonToken.START_ARRAY && records) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        items.add(readItem(parser));
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return items;
    }

    private static Item readItem(JsonParser parser) throws IOException {
        var id = "";
        var body = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "messageId" -> id = parser.getValueAsString("");
                case "body" -> body = parser.getValueAsString("");
                default -> parser.skipChildren();
            }
        }
        return new Item(id, body);
    }

    private record Item(String id, String body) {}
}
