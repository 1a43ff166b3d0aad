package no.rebookly.campaign;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.rebookly.sending.Reason;

/** How many are held, and how many skipped, for each reason. */
public final class ReasonCounts {
    private final Map<Reason, Integer> held = new EnumMap<>(Reason.class);
    private final Map<Reason, Integer> skipped = new EnumMap<>(Reason.class);

    public record Row(Outcome outcome, Reason reason, int count) {}

    public void hold(Reason reason) {
        held.merge(reason, 1, Integer::sum);
    }

    public void skip(Reason reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    /** The held ones first, the most frequent reason first, then in the order of the reasons. */
    public List<Row> rows() {
        return Stream.concat(rows(Outcome.HOLD, held), rows(Outcome.SKIP, skipped))
                .toList();
    }

    private static Stream<Row> rows(Outcome outcome, Map<Reason, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Row(outcome, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Row::count).reversed().thenComparing(Row::reason));
    }
}
