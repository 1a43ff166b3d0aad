package no.rebookly.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The whole system in a process of its own, as ./rebookly start leaves it running, so that it can be killed. */
final class SystemProcess {
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final int TO_DIE_SECONDS = 30;
    /** More than any machine sends: the pace of an account is no part of what is measured. */
    private static final int SMS_PER_SECOND = 100_000;

    private final Path data;
    private final int port;
    private final Process process;

    private SystemProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Started in the folder that holds template.yaml; what it prints goes beside its data. */
    static SystemProcess start(Path data, int port) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "no.rebookly.local.Main",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--sms-per-second",
                        Integer.toString(SMS_PER_SECOND))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("console.log").toFile()))
                .start();
        var system = new SystemProcess(data, port, process);
        system.awaitHealth();
        return system;
    }

    SystemProcess startAgain() throws IOException, InterruptedException {
        return start(data, port);
    }

    URI product() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As {@code kill -9}: nothing is tidied up; what it had started dies with it. */
    void kill() throws InterruptedException {
        var children = process.descendants().toList();
        process.destroyForcibly();
        if (!process.waitFor(TO_DIE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the system cannot be killed");
        }
        for (var child : children) {
            child.onExit().orTimeout(TO_DIE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    /** Lets it work for so long, and says whether it still does. */
    boolean worksOnFor(Duration time) throws InterruptedException {
        return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitHealth() throws InterruptedException {
        var until = System.nanoTime() + MOST.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(product().resolve("/api/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!answers(client, health)) {
                if (!worksOnFor(Duration.ofMillis(50)) || System.nanoTime() > until) {
                    throw new IllegalStateException(
                            "the system does not come up; see " + data.resolveSibling("console.log"));
                }
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
