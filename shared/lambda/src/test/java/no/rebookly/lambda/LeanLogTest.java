package no.rebookly.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeanLogTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LeanLog log = new LeanLog(new PrintStream(printed, true, UTF_8), () -> NOON);

    @Test
    void oneLineIsBothTheLogAndTheMetric() throws JsonProcessingException {
        log.line("clicks", "GET /{code}", "302", 7, "request-1");

        var line = theOneLine();
        assertThat(line.path("outcome").textValue()).isEqualTo("302");
        assertThat(line.path("requestId").textValue()).isEqualTo("request-1");
        assertThat(line.path("_aws").path("Timestamp").longValue()).isEqualTo(NOON.toEpochMilli());
        var metric = line.path("_aws").path("CloudWatchMetrics").path(0);
        assertThat(metric.path("Namespace").textValue()).isEqualTo("Rebookly");
        assertThat(metric.path("Dimensions").toString()).isEqualTo("[[\"function\",\"what\"]]");
        assertThat(metric.path("Metrics").toString()).isEqualTo("[{\"Name\":\"Duration\",\"Unit\":\"Milliseconds\"}]");
        assertThat(line.path("Duration").longValue()).isEqualTo(7);
        assertThat(line.path("function").textValue()).isEqualTo("clicks");
        assertThat(line.path("what").textValue()).isEqualTo("GET /{code}");
    }

    @Test
    void aFaultIsCountedAndToldWithoutItsMessage() throws JsonProcessingException {
        log.fault("clicks", "GET /{code}", new IllegalStateException("Kari Hansen"), "request-1");

        var line = theOneLine();
        assertThat(line.path("Faults").intValue()).isEqualTo(1);
        assertThat(line.path("_aws")
                        .path("CloudWatchMetrics")
                        .path(0)
                        .path("Dimensions")
                        .toString())
                .isEqualTo("[[\"function\"]]");
        assertThat(line.path("fault").textValue())
                .contains("IllegalStateException")
                .doesNotContain("Kari");
    }

    private JsonNode theOneLine() throws JsonProcessingException {
        var text = printed.toString(UTF_8);
        assertThat(text.lines()).hasSize(1);
        return new ObjectMapper().readTree(text);
    }
}
