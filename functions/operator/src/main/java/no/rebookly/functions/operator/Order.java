package no.rebookly.functions.operator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.operator.OperateSending.Wish;
import no.rebookly.studio.StudioId;

/**
 * What an operator wants: {@code {"do": "stop", "studio": "stu_…"}}.
 *
 * @param studio empty for everybody
 */
record Order(Wish wish, Optional<StudioId> studio) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Map<String, Wish> WISHES =
            Map.of("status", Wish.STATUS, "stop", Wish.STOP, "resume", Wish.RESUME, "redrive", Wish.REDRIVE);

    /** Empty for anything else: a studio that is misspelt must not stop everybody. */
    static Optional<Order> read(byte[] json) {
        JsonNode order;
        try {
            order = JSON.readTree(json);
        } catch (IOException otherText) {
            return Optional.empty();
        }
        var wish = Optional.ofNullable(WISHES.get(order.path("do").asText()));
        if (!order.has("studio")) {
            return order.size() == 1 ? wish.map(known -> new Order(known, Optional.empty())) : Optional.empty();
        }
        var studio = StudioId.parse(order.path("studio").asText());
        return order.size() == 2 && studio.isPresent()
                ? wish.filter(Order::mayNameAStudio).map(known -> new Order(known, studio))
                : Optional.empty();
    }

    private static boolean mayNameAStudio(Wish wish) {
        return wish == Wish.STOP || wish == Wish.RESUME;
    }

    /** For the log. */
    String told() {
        return wish.name().toLowerCase(Locale.ROOT) + studio.map(id -> " " + id).orElse("");
    }
}
