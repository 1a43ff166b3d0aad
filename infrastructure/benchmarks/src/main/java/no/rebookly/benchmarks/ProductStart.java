package no.rebookly.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import no.rebookly.local.FreePorts;

/** How long a developer waits for everything on one machine, and what it takes of the machine. */
final class ProductStart implements Benchmark {
    private static final Duration MOST = Duration.ofMinutes(5);

    /** @param megabytes of the product's process alone; DynamoDB Local has one of its own */
    private record Start(double seconds, long megabytes) {}

    @Override
    public Report run(boolean full) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("start");
        try {
            var first = start(data); // Builds what changed and makes the tables.
            var second = start(data);
            return new Report(
                    "Start of everything on one machine",
                    "`./rebookly start` to the first answer of `/api/health`. The second start finds everything built and its"
                            + " data kept.",
                    List.of("", "figure", "target"),
                    List.of(
                            List.of("first start, s", figure(first.seconds()), ""),
                            List.of("second start, s", figure(second.seconds()), "≤ 15"),
                            List.of("memory of its JVM after it, MB", Long.toString(second.megabytes()), "< 600")));
        } finally {
            try (var all = Files.walk(data)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static Start start(Path data) throws IOException, InterruptedException {
        var port = FreePorts.pair();
        var started = System.nanoTime();
        var process = new ProcessBuilder(
                        "./rebookly", "start", "--port", Integer.toString(port), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health"))
                    .build();
            while (!answers(client, health)) {
                var waited = Duration.ofNanos(System.nanoTime() - started);
                if (process.waitFor(50, TimeUnit.MILLISECONDS) || waited.compareTo(MOST) > 0) {
                    throw new IllegalStateException("./rebookly start does not come up");
                }
            }
            return new Start((System.nanoTime() - started) / 1e9, residentMegabytes(process));
        } finally {
            process.destroy(); // As Ctrl-C: it stops what it has started.
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long residentMegabytes(Process process) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0; // Only Linux tells it so.
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
