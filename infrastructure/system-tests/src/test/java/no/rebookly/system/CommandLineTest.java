package no.rebookly.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./rebookly} says before it runs anything, on a machine that has little. */
class CommandLineTest {
    private static final List<String> TOOLS = List.of(
            "bash", "awk", "cat", "cmp", "dirname", "find", "grep", "head", "mkdir", "sed", "sort", "tail", "tee",
            "touch", "tr");

    private Path machine;

    @BeforeEach
    void aMachineWithAShellAndNothingElse(@TempDir Path folder) throws IOException {
        machine = folder;
        for (var tool : TOOLS) {
            Files.createSymbolicLink(folder.resolve(tool), onThePath(tool));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpNamesEveryVerb(String verb) throws Exception {
        var answer = rebookly("", verb);

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("start", "demo", "test", "bench", "simulate", "package");
    }

    @Test
    void withoutAVerbItHelps() throws Exception {
        var answer = rebookly("");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("./rebookly start");
    }

    @Test
    void anUnknownVerbIsSaidAndHelped() throws Exception {
        var answer = rebookly("", "strat");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("'strat'", "./rebookly start");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start --prot 1",
                "start --port",
                "start --port many",
                "start --port 65535",
                "demo now",
                "demo rules summer",
                "demo rules --from easter",
                "demo rules --weeks 9",
                "start --sms-per-second 0",
                "start --sms-per-second fast",
                "operator",
                "operator halt",
                "operator stop --studio ../x",
                "bench --fast",
                "simulate now",
                "simulate --seeds",
                "simulate --seeds 0",
                "simulate --from -1",
                "simulate --broken phone",
                "test it"
            })
    void aWrongArgumentIsSaidAndHelped(String line) throws Exception {
        var answer = rebookly("", line.split(" ", -1));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("./rebookly start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "demo", "test", "bench", "simulate", "package"})
    void withoutAJdkItSaysWhatToInstall(String verb) throws Exception {
        var answer = rebookly("", verb);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("needs a JDK 25", "apt-get install", "brew install", "JAVA_HOME");
    }

    @Test
    void anOlderJdkIsPassedOver() throws Exception {
        var old = Files.createDirectories(machine.resolve("jdk-21"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        Files.createSymbolicLink(
                Files.createDirectories(old.resolve("bin")).resolve("javac"),
                Path.of(System.getProperty("java.home"), "bin", "javac"));

        assertThat(rebookly(old.toString(), "jdk").code()).isEqualTo(1);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        var answer = rebookly(System.getProperty("java.home"), "test");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("needs Maven", "apt-get install maven");
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var answer = rebookly(System.getProperty("java.home"), "start", "--port", "" + taken.getLocalPort());

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).contains("Port " + taken.getLocalPort() + " is taken", "--port");
        }
    }

    private record Answer(int code, String out) {}

    private Answer rebookly(String javaHome, String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                machine.resolve("bash").toString(), root().resolve("rebookly").toString());
        command.command().addAll(Arrays.asList(arguments));
        command.environment().clear();
        command.environment().put("PATH", machine.toString());
        command.environment().put("HOME", machine.toString());
        command.environment().put("JAVA_HOME", javaHome);
        command.environment().put("REBOOKLY_JDK_PLACES", "");
        var process = command.redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), out);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("rebookly"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the repository");
        }
        return folder;
    }

    private static Path onThePath(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
