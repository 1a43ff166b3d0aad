package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/problems.md tells every problem that the code can answer, with its status, and no other. */
class ProblemsPageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern MADE = Pattern.compile("(?:Problems\\.of|=\\s*of)\\(\\s*(\\d{3}),\\s*\"([a-z-]+)\"");
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");

    @Test
    void everyProblemIsToldAndEveryToldProblemExists() throws IOException {
        var told = new TreeSet<String>();
        TOLD.matcher(Files.readString(ROOT.resolve("docs/problems.md")))
                .results()
                .forEach(row -> told.add(row.group(1) + " " + row.group(2)));
        assertThat(made()).isNotEmpty().isEqualTo(told);
    }

    private static Set<String> made() throws IOException {
        var made = new TreeSet<String>();
        for (var room : List.of("shared/lambda/src/main", "functions")) {
            try (var files = Files.walk(ROOT.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/test/"))
                        .flatMap(file -> MADE.matcher(read(file)).results())
                        .map((MatchResult match) -> match.group(2) + " " + match.group(1))
                        .forEach(made::add);
            }
        }
        return made;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
