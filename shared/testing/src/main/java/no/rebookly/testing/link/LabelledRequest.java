package no.rebookly.testing.link;

import java.time.Duration;
import java.util.List;
import no.rebookly.link.Knock;
import no.rebookly.link.Visitor;
import no.rebookly.text.TextResource;

/**
 * A request for a link of which it is known who made it; docs/clicks.md says how these were made.
 *
 * @param after how long after the message was delivered
 * @param source where the agent is from
 */
public record LabelledRequest(Visitor label, String method, Duration after, String agent, String source) {
    private static final int FIELDS = 5;

    /** Those that the rules were written against. */
    public static List<LabelledRequest> tuned() {
        return read("requests-tuned.tsv");
    }

    /** Those that were put together after the rules were written, from other sources, and changed nothing in them. */
    public static List<LabelledRequest> heldOut() {
        return read("requests-held-out.tsv");
    }

    /** The first line names the fields. */
    private static List<LabelledRequest> read(String name) {
        return TextResource.lines(LabelledRequest.class, name).stream()
                .skip(1)
                .map(LabelledRequest::parse)
                .toList();
    }

    private static LabelledRequest parse(String line) {
        var fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("a labelled request has " + FIELDS + " fields");
        }
        return new LabelledRequest(
                Visitor.valueOf(fields[0]),
                fields[1],
                Duration.ofSeconds(Long.parseLong(fields[2])),
                fields[3],
                fields[4]);
    }

    Knock knock() {
        return new Knock(method, agent, "");
    }
}
