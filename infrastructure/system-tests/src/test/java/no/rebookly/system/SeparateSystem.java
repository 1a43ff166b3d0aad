package no.rebookly.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole system in a process of its own, as ./rebookly start leaves it running, so that it can be killed. */
final class SeparateSystem {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Contract CONTRACT = new Contract();

    private final Path data;
    private final int port;
    private final Process process;

    private SeparateSystem(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static SeparateSystem start(Path data, int port) {
        try {
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "no.rebookly.local.Main",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            data.toString()))
                    .directory(Path.of("../..").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling("console.log").toFile()))
                    .start();
            var system = new SeparateSystem(data, port, process);
            system.awaitHealth();
            return system;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Client client() {
        return new Client(product(), CONTRACT);
    }

    /** As {@code kill -9}: nothing is tidied up; what it had started dies with it. */
    void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the system cannot be killed");
            }
            for (var child : children) {
                child.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    SeparateSystem startAgain() {
        return start(data, port);
    }

    URI product() {
        return URI.create("http://localhost:" + port);
    }

    /** Asks until it answers: each try waits for a connection, so this loop turns as often as the system refuses one. */
    private void awaitHealth() {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(product().resolve("/api/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var until = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }
        throw new IllegalStateException("the system did not start; see " + data.resolveSibling("console.log"));
    }
}
