package no.rebookly.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import no.rebookly.dynamodblocal.DynamoDbLocal;
import org.junit.jupiter.api.Test;

class DynamoDbLocalProcessTest {

    @Test
    void diesWithAParentThatIsKilled() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
        var server = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

        parent.destroyForcibly();

        assertThat(server.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    /** Starts a server and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            var server = DynamoDbLocal.inMemory();
            System.out.println(server.pid());
            Thread.currentThread().join();
        }
    }
}
