package no.rebookly.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * A running LocalStack: a process of this machine, no Docker, that holds everything in memory, listens on loopback only, and dies
 * with this JVM, also when this JVM is killed. What it can and cannot do stands in docs/localstack.md.
 */
final class LocalStack implements AutoCloseable {
    static final Region REGION = Region.EU_NORTH_1;
    static final String ACCOUNT = "000000000000";

    /** Not the names of an account, so that LocalStack takes its usual one; S3 checks signatures made with them. */
    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LAST_WORDS = 30;

    private final Process process;
    private final URI endpoint;

    private LocalStack(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** @param folder its own, emptied at each start; what it says is in the file {@code localstack.log} there */
    static LocalStack start(Installation.Ready installation, Path folder) {
        var log = folder.resolve("localstack.log");
        // Another process may take the free port between our asking for it and LocalStack's binding it: then ask again.
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            empty(folder);
            SeededDynamoDb.under(folder);
            var port = freePort();
            var started =
                    new LocalStack(launch(installation, folder, port, log), URI.create("http://127.0.0.1:" + port));
            if (started.becomesReady(log)) {
                return started;
            }
            started.close();
        }
        throw new IllegalStateException("LocalStack does not start. Its last words:\n" + lastWords(log));
    }

    URI endpoint() {
        return endpoint;
    }

    /** The process, so that a test can prove that it is gone. */
    long pid() {
        return process.pid();
    }

    /** A browser, or whoever else speaks HTTP to it: the JDK's wish for HTTP/2 over a plain connection breaks its server. */
    static HttpClient http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** A builder of a client, pointed here. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B pointed(B builder) {
        return builder.endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }

    /** At once, since it holds nothing that anybody wants to keep; itself first, for it starts its children again. */
    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static Process launch(Installation.Ready installation, Path folder, int port, Path log) {
        var script = Installation.root().resolve("infrastructure/localstack/python/run.py");
        var command = new ProcessBuilder(installation.python().toString(), script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var path = command.environment().getOrDefault("PATH", "/usr/bin:/bin");
        // Nothing of this machine's: no profile, no token, no proxy.
        command.environment().clear();
        command.environment().put("PATH", path);
        command.environment().putAll(settings(folder, "127.0.0.1:" + port));
        try {
            return command.start();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot start Python", broken);
        }
    }

    private static Map<String, String> settings(Path folder, String address) {
        return Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("TMPDIR", folder.toString()),
                Map.entry("FILESYSTEM_ROOT", folder.toString()),
                // It would take the machine for its own image when that runs in a container itself.
                Map.entry("OVERRIDE_IN_DOCKER", "0"),
                Map.entry("GATEWAY_LISTEN", address),
                // How queues and buckets are addressed in its answers.
                Map.entry("LOCALSTACK_HOST", address),
                Map.entry("SQS_ENDPOINT_STRATEGY", "path"),
                // The usual server listens on every interface, whatever GATEWAY_LISTEN says.
                Map.entry("GATEWAY_SERVER", "hypercorn"),
                Map.entry("DNS_ADDRESS", "0"),
                // No word to anybody outside, and nothing fetched from there.
                Map.entry("DISABLE_EVENTS", "1"),
                Map.entry("SKIP_SSL_CERT_DOWNLOAD", "1"),
                Map.entry("PROVIDER_OVERRIDE_DYNAMODB", "v2"),
                Map.entry("DYNAMODB_IN_MEMORY", "1"),
                // Off, it would take any upload for a signed one.
                Map.entry("S3_SKIP_SIGNATURE_VALIDATION", "0"));
    }

    /** False when the process ended. */
    private boolean becomesReady(Path log) {
        try (var http = http()) {
            var health = HttpRequest.newBuilder(endpoint.resolve("/_localstack/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            for (var waited = Duration.ZERO;
                    waited.compareTo(PATIENCE) < 0 && !endsWithin(BETWEEN_LOOKS);
                    waited = waited.plus(BETWEEN_LOOKS)) {
                if (answers(http, health)) {
                    return true;
                }
            }
        }
        if (process.isAlive()) {
            close();
            throw new IllegalStateException("LocalStack does not become ready. Its last words:\n" + lastWords(log));
        }
        return false;
    }

    private boolean endsWithin(Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException lives) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean answers(HttpClient http, HttpRequest health) {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Removal());
            }
            Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot empty " + folder, broken);
        }
    }

    private static List<String> lastLines(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size());
    }

    private static String lastWords(Path log) {
        try {
            return String.join("\n", lastLines(log));
        } catch (IOException none) {
            return "(none)";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }

    /** Of a folder and all in it; links are removed and not followed. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
