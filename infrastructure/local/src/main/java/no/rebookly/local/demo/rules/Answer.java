package no.rebookly.local.demo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;

/** Why one customer got each SMS or did not: the answer of the product, in words. */
record Answer(String name, JsonNode lines) {
    void print(PrintStream out) {
        out.println();
        out.println("  " + name);
        var told = new ArrayList<JsonNode>();
        lines.forEach(told::add);
        // As they come, newest first; of what is not to come at all the product tells no order.
        told.sort(Comparator.comparing((JsonNode line) -> line.path("at").isNull())
                .thenComparing(
                        line -> line.path("at").isNull() ? line.path("name").textValue() : ""));
        told.forEach(line -> out.println("    " + line.path("name").textValue() + ": " + words(line)));
    }

    private static String words(JsonNode line) {
        var sentence = line.path("sentence").isNull()
                ? ""
                : " " + line.path("sentence").textValue();
        var at = line.path("at").isNull() ? "" : Comparison.MOMENT.format(Observer.moment(line.path("at")));
        var isFact = !line.path("messageId").isNull();
        return switch (line.path("outcome").textValue()) {
            case "SEND" -> (isFact ? "sent " : "will be sent ") + at + "." + sentence;
            case "HOLD" -> (isFact ? "waits, planned until " : "will be sent ") + at + "." + sentence;
            default -> (isFact ? "not sent " + at + "." : "nothing to come.") + sentence;
        };
    }
}
