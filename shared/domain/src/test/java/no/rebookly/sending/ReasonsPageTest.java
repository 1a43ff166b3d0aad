package no.rebookly.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsPageTest {
    /** Surefire runs a module's tests in the module's folder. */
    private static final Path PAGE = Path.of("..", "..", "docs", "reasons.md");

    @Test
    void thePageNamesEveryReasonOnceInOrderWithItsSentences() throws IOException {
        var rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)))
                .toList();

        assertThat(rows)
                .extracting(row -> row.get(0).strip() + " " + row.get(2).strip() + " "
                        + row.get(3).strip())
                .containsExactlyElementsOf(Arrays.stream(Reason.values())
                        .map(reason -> "`" + reason + "` " + reason.words().nb() + " "
                                + reason.words().en())
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }
}
