package no.rebookly.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.effect.Rebooked;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.sending.Reason;

/** Messages as clients see them. */
public final class MessageJson {
    private MessageJson() {}

    /**
     * What is known beside the message itself.
     *
     * @param customer who she is now; empty once she is deleted
     */
    public record Beside(Optional<Customer> customer, Optional<Link> link, Optional<Rebooked> rebooked) {}

    /** In a list: a list is read over shoulders, so the number is masked. */
    public static JsonNode masked(Message message, Beside beside, Language language) {
        return json(message, message.to().map(PhoneNumber::masked), beside, language);
    }

    public static JsonNode whole(Message message, Beside beside, Language language) {
        return json(message, message.to().map(PhoneNumber::e164), beside, language);
    }

    public static JsonNode clicks(Map<Visitor, Long> clicks) {
        var json = Json.object();
        for (var visitor : Visitor.values()) {
            json.put(visitor.name().toLowerCase(Locale.ROOT), clicks.getOrDefault(visitor, 0L));
        }
        return json;
    }

    private static JsonNode json(Message message, Optional<String> to, Beside beside, Language language) {
        var sentence = message.reason().map(reason -> reason.words().in(language));
        var json = Json.object()
                .put("id", message.id().value())
                .put("customerId", message.customer().value())
                .put("to", to.orElse(null))
                .put("text", to.isPresent() ? message.text() : null)
                .put("senderName", message.senderName())
                .put("state", message.state().name())
                .put("reason", message.reason().map(Reason::name).orElse(null))
                .put("sentence", sentence.orElse(null))
                .put("plannedAt", Json.instant(message.plannedAt()))
                .put("until", Json.instant(message.until()))
                .put("sentAt", Json.instant(message.sentAt()))
                .put("settledAt", Json.instant(message.settledAt()))
                .put("parts", message.parts());
        json.set("customer", beside.customer().map(MessageJson::customer).orElse(null));
        json.set("price", Json.money(message.price()));
        json.set("clicks", clicks(beside.link().map(Link::clicks).orElse(Map.of())));
        return json.put("firstPersonClickAt", Json.instant(beside.link().flatMap(Link::firstPersonClickAt)))
                .put("rebooked", beside.rebooked().map(Rebooked::name).orElse(null));
    }

    private static JsonNode customer(Customer customer) {
        return Json.object()
                .put("id", customer.id().value())
                .put("name", customer.name().value());
    }
}
