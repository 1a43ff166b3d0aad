package no.rebookly.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes the line as JSON to standard output, which Lambda brings to CloudWatch; no logging framework, for the cold start's sake
 * (docs/adr/0010-logs-and-metrics.md). The same line is a metric in CloudWatch's embedded metric format: its {@code _aws} member
 * names the fields that are figures and those that tell them apart.
 */
public final class LeanLog implements InvocationLog {
    private static final JsonFactory JSON = new JsonFactory();
    private final PrintStream out;
    private final InstantSource clock;

    /** @param clock gives the metric its time */
    public LeanLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** To standard output, in UTF-8 whatever the platform's own encoding is. */
    public static LeanLog standard(InstantSource clock) {
        return new LeanLog(new PrintStream(System.out, true, StandardCharsets.UTF_8), clock);
    }

    @Override
    public void line(String function, String what, String outcome, long millis, String requestId) {
        write("INFO", function, what, outcome, millis, requestId, null);
    }

    @Override
    public void fault(String function, String what, Throwable fault, String requestId) {
        write("ERROR", function, what, "fault", 0, requestId, fault);
    }

    private void write(
            String level,
            String function,
            String what,
            String outcome,
            long millis,
            String requestId,
            @Nullable Throwable fault) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("level", level);
            json.writeStringField("function", function);
            json.writeStringField("what", what);
            json.writeStringField("outcome", outcome);
            json.writeStringField("requestId", requestId);
            if (fault == null) {
                json.writeNumberField(DURATION, millis);
                metric(json, DURATION, "Milliseconds", "function", "what");
            } else {
                json.writeStringField("fault", FaultPlaces.of(fault));
                json.writeNumberField(FAULTS, 1);
                metric(json, FAULTS, "Count", "function");
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        out.println(line);
    }

    /** By CloudWatch's "Specification: Embedded metric format": the figure and its dimensions are members beside this one. */
    private void metric(JsonGenerator json, String name, String unit, String... dimensions) throws IOException {
        json.writeObjectFieldStart("_aws");
        json.writeNumberField("Timestamp", clock.millis());
        json.writeArrayFieldStart("CloudWatchMetrics");
        json.writeStartObject();
        json.writeStringField("Namespace", NAMESPACE);
        json.writeArrayFieldStart("Dimensions");
        json.writeArray(dimensions, 0, dimensions.length);
        json.writeEndArray();
        json.writeArrayFieldStart("Metrics");
        json.writeStartObject();
        json.writeStringField("Name", name);
        json.writeStringField("Unit", unit);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
