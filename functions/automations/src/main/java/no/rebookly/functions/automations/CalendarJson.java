package no.rebookly.functions.automations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.rebookly.automation.ShowCalendar;
import no.rebookly.lambda.Json;
import no.rebookly.language.Language;

/** The calendar of a studio's rules as clients see it. */
final class CalendarJson {
    private CalendarJson() {}

    static JsonNode of(List<ShowCalendar.Day> days, Language language) {
        var json = Json.object();
        var list = json.putArray("days");
        for (var day : days) {
            var shown = list.addObject()
                    .put("day", day.day().toString())
                    .put("open", day.open())
                    .put(
                            "holiday",
                            day.holiday().map(words -> words.in(language)).orElse(null));
            var automations = shown.putArray("automations");
            day.automations().forEach((id, figures) -> automations
                    .addObject()
                    .put("automationId", id.value())
                    .put("expected", figures.expected())
                    .put("waiting", figures.waiting())
                    .put("sent", figures.sent())
                    .put("unknown", figures.unknown())
                    .put("notSent", figures.notSent()));
        }
        return json;
    }
}
