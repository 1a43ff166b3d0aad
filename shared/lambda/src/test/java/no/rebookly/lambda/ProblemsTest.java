package no.rebookly.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void standInTheTableOfTheDocumentationWithTheirStatus() throws Exception {
        var page = Files.readString(Path.of("../../docs/problems.md"));
        for (var field : Problems.class.getFields()) {
            if (field.get(null) instanceof Problem problem) {
                assertThat(page).contains("| `" + problem.name() + "` | " + problem.status() + " |");
            }
        }
    }
}
