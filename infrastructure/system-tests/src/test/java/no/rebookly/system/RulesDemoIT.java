package no.rebookly.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules over Easter 2027 and the night on which the clock is changed, as {@code ./rebookly demo rules} shows them. */
class RulesDemoIT {
    @TempDir
    private Path folder;

    @Test
    void twoWeeksOfRulesAreWhatASecondReadingOfThemSays() throws Exception {
        var printed = folder.resolve("demo.txt");
        var demo = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "no.rebookly.local.demo.rules.RulesDemo",
                        "--from",
                        "2027-03-22",
                        "--weeks",
                        "2"))
                .directory(Path.of("../..").toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();

        var told = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(demo.exitValue()).as(told).isZero();
        assertThat(told)
                .contains("Maundy Thursday", "Easter Sunday, 23 hours long", "says the same of each of them")
                .doesNotContain("DIFFERENT");
    }
}
