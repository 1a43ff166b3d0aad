package no.rebookly.functions.automations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Rule;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.json.FilterJson;
import no.rebookly.segment.SegmentId;

/** A rule as clients see it. */
final class AutomationJson {
    private AutomationJson() {}

    static Response shown(int status, Automation automation) {
        return Response.json(status, of(automation)).withVersion(automation.version());
    }

    static JsonNode of(Automation automation) {
        var content = automation.content();
        var json = Json.object()
                .put("id", automation.id().value())
                .put("name", content.name())
                .put("kind", automation.kind().name())
                .put("state", automation.state().name());
        json.set("rule", rule(content.rule()));
        json.put("segmentId", content.segment().map(SegmentId::value).orElse(null));
        json.set("filter", content.filter().map(FilterJson::of).orElse(null));
        return json.put("text", content.text())
                .put("dailyMaximum", content.dailyMaximum())
                .put("previewed", automation.isPreviewed())
                .put("createdAt", Json.instant(automation.createdAt()))
                .put("activatedAt", Json.instant(automation.activatedAt()));
    }

    private static ObjectNode rule(Rule rule) {
        return switch (rule) {
            case Rule.Rebook rebook ->
                Json.object()
                        .put("afterWeeks", rebook.afterWeeks())
                        .put("category", rebook.category().orElse(null))
                        .put("ownRhythm", rebook.ownRhythm())
                        .put("atTime", rebook.atTime().toString());
            case Rule.WinBack winBack ->
                Json.object()
                        .put("afterWeeks", winBack.afterWeeks())
                        .put("tries", winBack.tries())
                        .put("pauseWeeks", winBack.pauseWeeks())
                        .put("atTime", winBack.atTime().toString());
            case Rule.AppointmentReminder reminder -> Json.object().put("hoursBefore", reminder.hoursBefore());
        };
    }
}
