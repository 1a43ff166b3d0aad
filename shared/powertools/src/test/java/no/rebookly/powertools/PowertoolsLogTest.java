package no.rebookly.powertools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PowertoolsLogTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(before);
    }

    @Test
    void givesTheLineAndTheMetricThatTheLeanLogGives() throws IOException {
        new PowertoolsLog().line("planner", "schedule", "12 planned", 34, "request-1");

        var lines = lines();
        assertThat(lines.getFirst().path("level").textValue()).isEqualTo("INFO");
        assertThat(lines.getFirst().path("outcome").textValue()).isEqualTo("12 planned");
        assertThat(lines.getFirst().path("requestId").textValue()).isEqualTo("request-1");
        var metric = lines.getLast().path("_aws").path("CloudWatchMetrics").path(0);
        assertThat(metric.path("Namespace").textValue()).isEqualTo("Rebookly");
        assertThat(metric.path("Dimensions").path(0))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("function", "what");
        assertThat(lines.getLast().path("Duration").longValue()).isEqualTo(34);
    }

    @Test
    void aFaultIsCountedAndToldWithoutItsMessage() throws IOException {
        new PowertoolsLog().fault("planner", "schedule", new IllegalStateException("Kari Hansen"), "request-1");

        assertThat(printed.toString(UTF_8)).contains("IllegalStateException").doesNotContain("Kari");
        assertThat(lines().getLast().path("Faults").intValue()).isEqualTo(1);
        assertThat(lines().getLast()
                        .path("_aws")
                        .path("CloudWatchMetrics")
                        .path(0)
                        .path("Dimensions")
                        .toString())
                .isEqualTo("[[\"function\"]]");
    }

    @Test
    void takesWordsWithSpaces() throws IOException {
        new PowertoolsLog().line("receipts", "log lines", "3 lines", 34, "request-1");

        assertThat(lines().getFirst().path("what").textValue()).isEqualTo("log lines");
        assertThat(lines().getLast().path("what").textValue()).isEqualTo("log-lines");
    }

    private List<JsonNode> lines() throws IOException {
        var read = new ArrayList<JsonNode>();
        for (var line : printed.toString(UTF_8).lines().toList()) {
            read.add(new ObjectMapper().readTree(line));
        }
        return read;
    }
}
