package no.rebookly.functions.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import no.rebookly.operator.DeadLetters;
import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.operator.GivenDeadLetters;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.platform.RawCall;
import no.rebookly.testing.platform.TestPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorFunctionTest {
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");

    private final InMemoryStops stops = new InMemoryStops();
    private final GivenDeadLetters deadLetters = new GivenDeadLetters(Map.of("sends", 3L, "jobs", 0L));
    private final OperatorFunction function = new OperatorFunction(
            TestPlatform.at("2026-11-24T09:00:00Z").with(Stops.class, stops).with(DeadLetters.class, deadLetters));

    @Test
    void saysHowItStands() throws IOException {
        stops.stop(STUDIO);

        var status = order("{\"do\": \"status\"}");

        assertThat(status.path("everythingStopped").asBoolean(true)).isFalse();
        assertThat(status.path("stoppedStudios").path(0).asText()).isEqualTo(STUDIO.value());
        assertThat(status.path("deadLetters").path("sends").asInt()).isEqualTo(3);
    }

    @Test
    void stopsAndResumesEverything() throws IOException {
        assertThat(order("{\"do\": \"stop\"}").path("everythingStopped").asBoolean())
                .isTrue();
        assertThat(stops.read().everything()).isTrue();

        order("{\"do\": \"resume\"}");
        assertThat(stops.read()).isEqualTo(Stopped.NOTHING);
    }

    @Test
    void stopsAndResumesOneStudio() throws IOException {
        order("{\"do\": \"stop\", \"studio\": \"" + STUDIO + "\"}");
        assertThat(stops.read()).isEqualTo(new Stopped(false, Set.of(STUDIO)));

        order("{\"do\": \"resume\", \"studio\": \"" + STUDIO + "\"}");
        assertThat(stops.read()).isEqualTo(Stopped.NOTHING);
    }

    @Test
    void movesBackWhatTheQueuesGaveUp() throws IOException {
        order("{\"do\": \"redrive\"}");

        assertThat(deadLetters.waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "stop",
                "[]",
                "{}",
                "{\"do\": \"everything\"}",
                "{\"do\": \"stop\", \"studio\": \"\"}",
                "{\"do\": \"stop\", \"studio\": null}",
                "{\"do\": \"stop\", \"studio\": \"stu_1\"}",
                "{\"do\": \"stop\", \"studio\": [\"stu_00000000000000000001\"]}",
                "{\"do\": \"stop\", \"Studio\": \"stu_00000000000000000001\"}",
                "{\"do\": \"redrive\", \"studio\": \"stu_00000000000000000001\"}",
                "{\"do\": \"stop\"} {\"do\": \"stop\"}"
            })
    void doesNothingOfWhatItDoesNotUnderstand(String order) throws IOException {
        assertThat(order(order).path("problem").asText()).startsWith("Nothing was done.");

        assertThat(stops.read()).isEqualTo(Stopped.NOTHING);
        assertThat(deadLetters.waiting()).containsEntry("sends", 3L);
    }

    private JsonNode order(String json) throws IOException {
        return JsonMapper.builder().build().readTree(RawCall.of(function, json.getBytes(StandardCharsets.UTF_8)));
    }
}
