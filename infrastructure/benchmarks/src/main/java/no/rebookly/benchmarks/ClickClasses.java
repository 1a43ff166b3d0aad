package no.rebookly.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.rebookly.link.Visitor;
import no.rebookly.testing.link.ClickEvaluation;
import no.rebookly.testing.link.LabelledRequest;

/** As what labelled requests for links are counted; docs/clicks.md says how they were made. */
final class ClickClasses implements Benchmark {
    private static final List<String> COLUMNS = List.of(
            "requests",
            "made by",
            "of them",
            "as person",
            "as preview",
            "as scanner",
            "as unknown",
            "precision",
            "recall");

    @Override
    public Report run(boolean full) {
        var tuned = LabelledRequest.tuned();
        var heldOut = LabelledRequest.heldOut();
        var rows = new ArrayList<List<String>>();
        rows.addAll(rows("all", Stream.concat(tuned.stream(), heldOut.stream()).toList()));
        rows.addAll(rows("written against", tuned));
        rows.addAll(rows("held out", heldOut));
        return new Report(
                "Who is counted as what",
                "Each request goes through the use case `FollowLink` to a link of its own: by method, agent and the time after"
                        + " delivery. `docs/clicks.md` says how the requests were made and what the figures do not say.",
                COLUMNS,
                rows);
    }

    private static List<List<String>> rows(String part, List<LabelledRequest> requests) {
        var evaluation = ClickEvaluation.of(requests);
        return Arrays.stream(Visitor.values())
                .map(visitor -> row(part, visitor, evaluation))
                .toList();
    }

    private static List<String> row(String part, Visitor label, ClickEvaluation evaluation) {
        var cells = new ArrayList<String>();
        cells.add(part);
        cells.add(label.name());
        cells.add(Integer.toString(evaluation.labelled(label)));
        for (var counted : Visitor.values()) {
            cells.add(Integer.toString(evaluation.of(label, counted)));
        }
        cells.add(three(evaluation.precision(label)));
        cells.add(three(evaluation.recall(label)));
        return cells;
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
