package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import no.rebookly.local.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, as a person runs it against a system that is up; and what it leaves behind on disk. */
class DemoIT {
    private static final int LIST_FROM = 1;
    private static final int LIST_UNTIL = 60;

    @TempDir
    private Path folder;

    @Test
    void everyFigureIsRightAndNothingPersonalLiesInTheClear() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        var system = SeparateSystem.start(data, FreePorts.pair());
        try {
            var printed = folder.resolve("demo.txt");
            var demo = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "no.rebookly.local.demo.Demo",
                            "--at",
                            system.product().toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            assertThat(demo.waitFor(4, TimeUnit.MINUTES)).isTrue();
            var told = Files.readString(printed, StandardCharsets.UTF_8);
            assertThat(demo.exitValue()).as(told).isZero();
            assertThat(told)
                    .contains("figures are right", "came back after a tap", "What it is worth: ")
                    .doesNotContain("WRONG");
        } finally {
            system.kill();
        }
        assertThat(Files.size(data.resolve("functions.log"))).isPositive();
        assertThat(canaries().findIn(data)).isEmpty();
    }

    /** The search itself has to find what lies there. */
    @Test
    void aNameInALogWouldBeFound() throws IOException {
        Files.writeString(folder.resolve("leak.log"), "{\"name\": \"Emil Sørensen\"}");
        Files.writeString(folder.resolve("leak.b64"), "eyJwIjogIis0NzkzODM2OTAwIn0=");
        assertThat(canaries().findIn(folder))
                .anyMatch(found -> found.endsWith("leak.log"))
                .anyMatch(found -> found.endsWith("leak.b64"));
    }

    /** Names and numbers from the list, and words from the text that was sent. */
    private static Canaries canaries() throws IOException {
        var canaries = new Canaries()
                .add("the owner's mail", "@salong-saks.example")
                .add("the owner's password", "tre røde sykler ruller")
                .add("the text", "det er en stund siden sist");
        try (var in = Objects.requireNonNull(DemoIT.class.getResourceAsStream("/demo/kundeliste.csv"))) {
            var lines = new String(in.readAllBytes(), Charset.forName("windows-1252"))
                    .lines()
                    .toList();
            for (var line : lines.subList(LIST_FROM, LIST_UNTIL)) {
                var cells = line.split(";", -1);
                canaries.add("a name", cells[0]);
                var digits = cells[1].replaceAll("[^0-9]", "");
                canaries.add("a number", digits.substring(digits.length() - 8));
            }
        }
        return canaries;
    }
}
