package no.rebookly.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresPageTest {
    private static final List<String> NAMES = List.of("first", "second", "third");

    @Test
    void replacesTheSectionsThatWereMeasuredAndKeepsTheOthersInTheirOrder() {
        var page = FiguresPage.with("", NAMES, Map.of("third", "## C\n\nold\n", "first", "## A\n\nold\n"));

        var changed = FiguresPage.with(page, NAMES, Map.of("second", "## B\n\nnew\n", "first", "## A to 10\n\nnew\n"));

        assertThat(changed)
                .startsWith("# Benchmarks\n")
                .endsWith(
                        "\n<!-- first -->\n## A to 10\n\nnew\n\n<!-- second -->\n## B\n\nnew\n\n<!-- third -->\n## C\n\nold\n");
    }

    @Test
    void leavesOutWhatIsMeasuredNoMore() {
        var page = FiguresPage.with("", List.of("gone"), Map.of("gone", "## Z\n"));

        assertThat(FiguresPage.with(page, NAMES, Map.of("first", "## A\n"))).doesNotContain("## Z");
    }

    @Test
    void writtenAgainItIsTheSame() {
        var page = FiguresPage.with("", NAMES, Map.of("first", "## A\n\n| a |\n"));

        assertThat(FiguresPage.with(page, NAMES, Map.of())).isEqualTo(page);
    }
}
