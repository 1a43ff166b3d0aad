package no.rebookly.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes the line as JSON to standard output, which Lambda brings to CloudWatch; no logging framework, for the cold start's sake. */
public final class LeanLog implements InvocationLog {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int FRAMES = 12;
    private final PrintStream out;

    public LeanLog(PrintStream out) {
        this.out = out;
    }

    /** To standard output, in UTF-8 whatever the platform's own encoding is. */
    public static LeanLog standard() {
        return new LeanLog(new PrintStream(System.out, true, StandardCharsets.UTF_8));
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
            @org.jspecify.annotations.Nullable Throwable fault) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("level", level);
            json.writeStringField("function", function);
            json.writeStringField("what", what);
            json.writeStringField("outcome", outcome);
            json.writeNumberField("millis", millis);
            json.writeStringField("requestId", requestId);
            if (fault != null) {
                json.writeStringField("fault", told(fault));
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written to", impossible);
        }
        out.println(line);
    }

    /** Types and places from the outside in; no messages. */
    private static String told(Throwable fault) {
        var text = new StringBuilder();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " because of ")
                    .append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append(" at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
