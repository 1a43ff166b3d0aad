package no.rebookly.dynamodblocal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running DynamoDB Local. It brings an SDK, a Jackson and a log4j of its own age, hence a JVM of its own; the classpath of that
 * JVM is written by this module's build. The child dies with this JVM, also when this JVM is killed.
 */
public final class DynamoDbLocal implements AutoCloseable {

    private static final int ATTEMPTS = 5;
    private static final int REMEMBERED_LINES = 40;

    private final Process process;
    private final URI endpoint;

    private DynamoDbLocal(Process process, int port) {
        this.process = process;
        this.endpoint = URI.create("http://127.0.0.1:" + port);
    }

    /** A server that forgets everything when it stops. */
    public static DynamoDbLocal inMemory() {
        return start(List.of("-inMemory", "-sharedDb"), List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    }

    /** A server that keeps its data in this folder, which must exist. */
    public static DynamoDbLocal inFolder(Path folder) {
        return start(
                List.of("-dbPath", folder.toAbsolutePath().toString(), "-sharedDb"),
                List.of("-Xmx768m", "-Djava.io.tmpdir=" + emptied(folder.resolve("unpacked"))));
    }

    /** For others that start the server themselves: it listens on loopback only and dies with the process that started it. */
    public static String mainClass() {
        return Launcher.class.getName();
    }

    public URI endpoint() {
        return endpoint;
    }

    /** The process, so that a test can prove that it is gone. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server unpacks a native library at each start, and when it is killed nobody takes it away but the next start. */
    private static Path emptied(Path unpacked) {
        try {
            Files.createDirectories(unpacked);
            try (var left = Files.list(unpacked)) {
                for (var file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            return unpacked.toAbsolutePath();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static DynamoDbLocal start(List<String> serverOptions, List<String> jvmOptions) {
        var failure = "";
        // Another process may take the free port between our asking for it and the server's binding it: then ask again.
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = freePort();
            var said = new ArrayDeque<String>();
            var process = launch(port, serverOptions, jvmOptions);
            if (becomesReady(process, said)) {
                return new DynamoDbLocal(process, port);
            }
            process.destroyForcibly();
            failure = String.join("\n", said);
        }
        throw new IllegalStateException("DynamoDB Local does not start. Its last words:\n" + failure);
    }

    private static Process launch(int port, List<String> serverOptions, List<String> jvmOptions) {
        var libraries = libraries();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Dsqlite4java.library.path=" + libraries,
                "-Djava.library.path=" + libraries,
                "-cp",
                ownClasses() + File.pathSeparator + libraries.resolve("*"),
                Launcher.class.getName(),
                "-port",
                Integer.toString(port),
                "-disableTelemetry"));
        command.addAll(serverOptions);
        try {
            return new ProcessBuilder(command)
                    .directory(new File(System.getProperty("java.io.tmpdir")))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot start a JVM for DynamoDB Local", broken);
        }
    }

    private static boolean becomesReady(Process process, Deque<String> said) {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            @Nullable String line;
            while ((line = output.readLine()) != null) {
                if (line.equals(Launcher.READY)) {
                    Thread.ofPlatform().daemon().name("dynamodb-local-output").start(() -> drain(output));
                    return true;
                }
                said.addLast(line);
                if (said.size() > REMEMBERED_LINES) {
                    said.removeFirst();
                }
            }
            return false;
        } catch (IOException broken) {
            said.addLast(String.valueOf(broken.getMessage()));
            return false;
        }
    }

    /** A full pipe would stop the server. What it says after its start may hold items, so it is not kept. */
    private static void drain(BufferedReader output) {
        try (output) {
            while (output.readLine() != null) {
                continue;
            }
        } catch (IOException closed) {
            // The process was stopped while a line was being read: nothing is left to drain.
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }

    /** The folder of the server's jars and native libraries. */
    public static Path libraries() {
        try (var resource = DynamoDbLocal.class.getResourceAsStream("/dynamodb-local.folder")) {
            if (resource == null) {
                throw new IllegalStateException("the build of the module dynamodb-local has not named its folder");
            }
            return Path.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where {@link #mainClass()} lies: a jar or a folder. */
    public static Path ownClasses() {
        try {
            return Path.of(DynamoDbLocal.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
