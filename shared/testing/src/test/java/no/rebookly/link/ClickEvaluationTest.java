package no.rebookly.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.rebookly.testing.link.ClickEvaluation;
import no.rebookly.testing.link.LabelledRequest;
import org.junit.jupiter.api.Test;

/** Holds the rules to the figures of docs/clicks.md, which has them in full; {@code ./rebookly bench clicks} prints them. */
class ClickEvaluationTest {
    private static final List<LabelledRequest> TUNED = LabelledRequest.tuned();
    private static final List<LabelledRequest> HELD_OUT = LabelledRequest.heldOut();
    private static final List<LabelledRequest> ALL =
            Stream.concat(TUNED.stream(), HELD_OUT.stream()).toList();

    @Test
    void hasHundredsOfRequestsOfEveryClassNoneTwice() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(300);
        assertThat(HELD_OUT).hasSizeGreaterThanOrEqualTo(150);
        assertThat(ALL.stream().map(LabelledRequest::label).distinct()).containsExactlyInAnyOrder(Visitor.values());
        assertThat(ALL).allSatisfy(request -> assertThat(request.source()).isNotBlank());
        assertThat(new HashSet<>(ALL)).hasSameSizeAs(ALL);
    }

    @Test
    void countsPersonsAndHardlyAnybodyElseAsPersons() {
        var all = printed("all", ALL);
        var heldOut = printed("held out", HELD_OUT);

        assertThat(all.precision(Visitor.PERSON)).isGreaterThanOrEqualTo(0.98);
        assertThat(all.recall(Visitor.PERSON)).isGreaterThanOrEqualTo(0.95);
        assertThat(heldOut.precision(Visitor.PERSON)).isGreaterThanOrEqualTo(0.97);
        assertThat(heldOut.recall(Visitor.PERSON)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void neverTakesAPreviewForAPerson() {
        assertThat(ClickEvaluation.of(ALL).of(Visitor.PREVIEW, Visitor.PERSON)).isZero();
    }

    /** What is not told apart is told: a machine that nobody knows is unknown, and a preview that nobody knows a scanner. */
    @Test
    void tellsTheOtherClassesApartAsWellAsItIsSaidTo() {
        var all = ClickEvaluation.of(ALL);
        var heldOut = ClickEvaluation.of(HELD_OUT);

        assertThat(all.precision(Visitor.PREVIEW)).isGreaterThanOrEqualTo(0.98);
        assertThat(all.recall(Visitor.PREVIEW)).isGreaterThanOrEqualTo(0.88);
        assertThat(all.precision(Visitor.SCANNER)).isGreaterThanOrEqualTo(0.96);
        assertThat(all.recall(Visitor.SCANNER)).isGreaterThanOrEqualTo(0.80);
        assertThat(heldOut.recall(Visitor.PREVIEW)).isGreaterThanOrEqualTo(0.47);
        assertThat(heldOut.recall(Visitor.SCANNER)).isGreaterThanOrEqualTo(0.68);
        assertThat(all.recall(Visitor.UNKNOWN)).isEqualTo(1.0);
    }

    @Test
    void countsAScannerThatWaitsAsAPersonAndAPersonWithinAMinuteAsUnknown() {
        assertThat(ofCase("case: a security scanner that waits"))
                .isNotEmpty()
                .allMatch(request -> ClickEvaluation.counted(request) == Visitor.PERSON);
        assertThat(ofCase("case: a person within the minute"))
                .isNotEmpty()
                .allMatch(request -> ClickEvaluation.counted(request) == Visitor.UNKNOWN);
    }

    private static List<LabelledRequest> ofCase(String source) {
        return ALL.stream().filter(request -> request.source().equals(source)).toList();
    }

    private static ClickEvaluation printed(String what, List<LabelledRequest> requests) {
        var evaluation = ClickEvaluation.of(requests);
        for (var visitor : Visitor.values()) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "clicks, %s: %s precision %.3f recall %.3f of %d",
                    what,
                    visitor,
                    evaluation.precision(visitor),
                    evaluation.recall(visitor),
                    evaluation.labelled(visitor)));
        }
        return evaluation;
    }
}
