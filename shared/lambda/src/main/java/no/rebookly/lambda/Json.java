package no.rebookly.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.rebookly.money.Money;
import org.jspecify.annotations.Nullable;

/** JSON as Rebookly reads and writes it. Loaded only by functions that have bodies: data binding costs a cold start 56 ms. */
public final class Json {
    /** Deeper than what nests most, a filter, may be: so that one that nests too deep is told where, not that it is no JSON. */
    private static final int DEEPEST = 64;

    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Empty for what is not strict JSON: a field twice, nested too deep, text after its end. */
    public static Optional<JsonNode> read(byte[] body) {
        try {
            var tree = STRICT.readTree(body);
            return tree == null || tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    public static byte[] write(JsonNode tree) {
        try {
            return STRICT.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /** An amount as clients see it; null for none. */
    public static @Nullable ObjectNode money(@Nullable Money money) {
        return money == null ? null : object().put("amount", money.ore()).put("currency", Money.CURRENCY);
    }

    /** RFC 3339 in UTC, to the millisecond; null for none. */
    public static @Nullable String instant(Optional<Instant> instant) {
        return instant.map(Json::instant).orElse(null);
    }

    public static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
