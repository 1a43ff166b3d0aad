package no.rebookly.functions.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Appointment;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.Source;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.timeline.Happening;

/** A customer's story as clients see it: each line with its kind and moment, and the fields of its kind. */
final class TimelineJson {
    private TimelineJson() {}

    /** @param names of the campaigns and automations that still have one */
    static JsonNode of(Happening happening, Map<Source, String> names, Language language) {
        return switch (happening) {
            case Happening.Visited its -> line("VISIT", its, CustomerJson.visit(its.visit()));
            case Happening.Booked its -> line("APPOINTMENT", its, appointment(its.appointment()));
            case Happening.Stated its -> line("MARKETING", its, CustomerJson.marketing(its.entry()));
            case Happening.Written its -> line("SMS", its, sms(its.message(), its.link(), names, language));
            case Happening.Clicked its ->
                line("CLICK", its, Json.object().put("messageId", its.message().value()));
        };
    }

    private static JsonNode line(String kind, Happening happening, ObjectNode fields) {
        var json = Json.object().put("kind", kind).put("at", Json.instant(happening.at()));
        json.setAll(fields);
        return json;
    }

    /** With its version, which whoever moves it has to name: there is no other place to read it. */
    private static ObjectNode appointment(Appointment appointment) {
        return CustomerJson.appointment(appointment).put("version", appointment.version());
    }

    private static ObjectNode sms(Message message, Optional<Link> link, Map<Source, String> names, Language language) {
        var sentence = message.reason().map(reason -> reason.words().in(language));
        var json = Json.object()
                .put("id", message.id().value())
                .put("sourceId", message.source().value())
                .put("sourceName", names.get(message.source()))
                .put("messageKind", message.kind().name())
                .put("state", message.state().name())
                .put("reason", message.reason().map(Enum::name).orElse(null))
                .put("sentence", sentence.orElse(null))
                .put("senderName", message.senderName())
                .put("to", message.to().map(PhoneNumber::e164).orElse(null))
                .put("text", message.to().isPresent() ? message.text() : null)
                .put("until", Json.instant(message.until()))
                .put("sentAt", Json.instant(message.sentAt()))
                .put("settledAt", Json.instant(message.settledAt()))
                .put("parts", message.parts());
        json.set("price", Json.money(message.price()));
        var clicks = json.putObject("clicks");
        for (var visitor : Visitor.values()) {
            clicks.put(
                    visitor.name().toLowerCase(Locale.ROOT),
                    link.map(found -> found.clicks(visitor)).orElse(0L));
        }
        return json.put("firstPersonClickAt", Json.instant(link.flatMap(Link::firstPersonClickAt)));
    }
}
