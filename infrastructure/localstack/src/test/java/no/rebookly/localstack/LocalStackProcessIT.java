package no.rebookly.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class LocalStackProcessIT {
    @RegisterExtension
    static final LocalStackExtension LOCALSTACK = new LocalStackExtension();

    /** On Linux all of 127.0.0.0/8 leads here, but only to those who listen on every interface. */
    @Test
    void listensOnOneAddressOnly() {
        var port = LOCALSTACK.running().endpoint().getPort();

        assertThatThrownBy(() -> {
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress("127.0.0.2", port), 2000);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    /** Its DynamoDB Local included, which is a process of its own and has no pipe to this one. */
    @Test
    void diesWithAParentThatIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var started = new ArrayList<ProcessHandle>();
        try (var output = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); !Parent.READY.equals(line); line = output.readLine()) {
                started.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
            }
        } finally {
            parent.destroyForcibly();
        }

        assertThat(started).hasSizeGreaterThanOrEqualTo(2);
        for (var process : started) {
            assertThat(process.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    /** Starts a LocalStack and its DynamoDB, names their processes, and waits to be killed. */
    static final class Parent {
        static final String READY = "ready";

        public static void main(String[] arguments) throws Exception {
            var root = Installation.root();
            var localStack = LocalStack.start(
                    (Installation.Ready) Installation.in(root),
                    root.resolve("infrastructure/localstack/target/localstack-to-be-killed"));
            try (var dynamoDb = localStack.pointed(DynamoDbClient.builder()).build()) {
                dynamoDb.listTables();
            }
            ProcessHandle.current().descendants().forEach(process -> System.out.println(process.pid()));
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
