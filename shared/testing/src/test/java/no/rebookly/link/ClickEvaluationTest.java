package no.rebookly.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rebookly.testing.link.ClickEvaluation;
import no.rebookly.testing.link.LabelledRequest;
import org.junit.jupiter.api.Test;

/** Holds the rules to figures, and docs/clicks.md to those of the requests; {@code ./rebookly bench clicks} prints them. */
class ClickEvaluationTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "clicks.md");
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
    void thePageHasTheFiguresOfTheseRequests() throws IOException {
        var shown = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| (all|written against|held out) \\| .*"))
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(
                        Stream.of(rows("all", ALL), rows("written against", TUNED), rows("held out", HELD_OUT))
                                .flatMap(rows -> rows)
                                .toList());
    }

    @Test
    void thePageSaysHowManyRequestsThereAreAndHowManyWereMadeInEachWay() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(number(page, "Each of the (\\d+) labelled requests")).isEqualTo(ALL.size());
        assertThat(number(page, "\\n1\\. (\\d+) were put together") + number(page, "\\n2\\. (\\d+) others were drawn"))
                .isEqualTo(TUNED.size());
        assertThat(number(page, "\\n3\\. (\\d+) more were drawn")).isEqualTo(HELD_OUT.size());
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

    private static int number(String page, String sentence) {
        var found = Pattern.compile(sentence).matcher(page);
        assertThat(found.find()).as(sentence).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static Stream<String> rows(String what, List<LabelledRequest> requests) {
        var evaluation = ClickEvaluation.of(requests);
        return Arrays.stream(Visitor.values())
                .map(label -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %s | %.3f | %.3f |",
                        what,
                        label,
                        evaluation.labelled(label),
                        Arrays.stream(Visitor.values())
                                .map(counted -> Integer.toString(evaluation.of(label, counted)))
                                .collect(Collectors.joining(" | ")),
                        evaluation.precision(label),
                        evaluation.recall(label)));
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
