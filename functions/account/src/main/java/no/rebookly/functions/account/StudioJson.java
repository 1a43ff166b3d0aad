package no.rebookly.functions.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import no.rebookly.lambda.Json;
import no.rebookly.studio.Studio;
import no.rebookly.time.Hours;

/** A studio as clients see it. */
final class StudioJson {
    private StudioJson() {}

    static ObjectNode of(Studio studio) {
        var json = Json.object()
                .put("id", studio.id().value())
                .put("name", studio.name())
                .put("bookingUrl", studio.bookingUrl().map(URI::toString).orElse(null));
        var quietHours = json.putObject("quietHours");
        quietHours.set("weekdays", hours(studio.quietHours().weekdays()));
        quietHours.set(
                "saturdays",
                studio.quietHours().saturdays().map(StudioJson::hours).orElse(null));
        var closedDays = json.putArray("closedDays");
        studio.closedDays().forEach(day -> closedDays.add(day.toString()));
        json.put("holdoutPercent", studio.holdoutPercent());
        json.set("dailySpendLimit", Json.money(studio.dailySpendLimit().orElse(null)));
        return json.put("contactPhone", studio.contactPhone().orElse(null));
    }

    private static ObjectNode hours(Hours hours) {
        return Json.object()
                .put("from", hours.from().toString())
                .put("to", hours.to().toString());
    }
}
