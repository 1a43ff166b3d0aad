package no.rebookly.functions.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.lambda.Json;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.sending.Reason;

/** Messages as clients see them. */
final class MessageJson {
    private MessageJson() {}

    /** In a list: a list is read over shoulders, so the number is masked. */
    static JsonNode masked(Message message, Optional<Link> link) {
        return json(message, message.to().map(PhoneNumber::masked), link);
    }

    static JsonNode whole(Message message, Optional<Link> link) {
        return json(message, message.to().map(PhoneNumber::e164), link);
    }

    static JsonNode clicks(Map<Visitor, Long> clicks) {
        var json = Json.object();
        for (var visitor : Visitor.values()) {
            json.put(visitor.name().toLowerCase(Locale.ROOT), clicks.getOrDefault(visitor, 0L));
        }
        return json;
    }

    private static JsonNode json(Message message, Optional<String> to, Optional<Link> link) {
        var json = Json.object()
                .put("id", message.id().value())
                .put("customerId", message.customer().value())
                .put("to", to.orElse(null))
                .put("text", to.isPresent() ? message.text() : null)
                .put("senderName", message.senderName())
                .put("state", message.state().name())
                .put("reason", message.reason().map(Reason::name).orElse(null))
                .put("plannedAt", Json.instant(message.plannedAt()))
                .put("until", Json.instant(message.until()))
                .put("sentAt", Json.instant(message.sentAt()))
                .put("settledAt", Json.instant(message.settledAt()))
                .put("parts", message.parts());
        json.set("price", Json.money(message.price()));
        json.set("clicks", clicks(link.map(Link::clicks).orElse(Map.of())));
        return json.put("firstPersonClickAt", Json.instant(link.flatMap(Link::firstPersonClickAt)))
                .putNull("rebooked");
    }
}
