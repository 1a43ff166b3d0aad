package no.rebookly.functions.automations;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import no.rebookly.automation.LookAhead;
import no.rebookly.automation.ShowCalendar;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.ReportJson;
import no.rebookly.language.Language;
import no.rebookly.overview.Attention;
import no.rebookly.overview.Overview;
import no.rebookly.overview.ShowOverview;
import no.rebookly.platform.Platform;

/** How it goes, at a glance: here, since most of what is to come comes from rules. */
final class OverviewRoutes {
    private final ShowOverview showOverview;

    OverviewRoutes(Platform platform, ReadAudience readAudience, LookAhead lookAhead) {
        this.showOverview = new ShowOverview(
                platform.studios(),
                platform.campaigns(),
                platform.messages(),
                platform.links(),
                platform.customers(),
                new ShowCalendar(
                        platform.automations(),
                        readAudience,
                        lookAhead,
                        platform.messages(),
                        platform.holidays(),
                        platform.clock()),
                platform.stops(),
                platform.clock());
    }

    Routes table() {
        return Routes.of(Route.get("/api/overview", SESSION, this::show));
    }

    private Response show(Request request) {
        return Response.json(200, json(showOverview.show(request.caller().studio()), request.language()));
    }

    private static JsonNode json(Overview overview, Language language) {
        var json = Json.object();
        var weeks = json.putArray("weeks");
        overview.weeks().forEach(week -> weeks.add(json(week)));
        json.set(
                "lift",
                overview.lift().map(lift -> ReportJson.lift(lift, language)).orElse(null));
        json.set("coming", json(overview.coming()));
        var attention = json.putArray("attention");
        overview.attention().forEach(each -> attention.add(json(each, language)));
        return json;
    }

    private static JsonNode json(Overview.Week week) {
        var json = Json.object()
                .put("monday", week.monday().toString())
                .put("sent", week.sent())
                .put("delivered", week.delivered())
                .put("personClicks", week.personClicks())
                .put("rebooked", week.rebooked());
        json.set("revenue", Json.money(week.revenue()));
        return json;
    }

    private static JsonNode json(Overview.Coming coming) {
        var json = Json.object()
                .put("days", ShowOverview.DAYS)
                .put("expected", coming.expected())
                .put("waiting", coming.waiting());
        var campaigns = json.putArray("campaigns");
        coming.campaigns().forEach(each -> campaigns
                .addObject()
                .put("id", each.id().value())
                .put("name", each.name())
                .put("sendAt", Json.instant(each.sendAt())));
        return json;
    }

    private static JsonNode json(Attention attention, Language language) {
        return Json.object()
                .put("kind", attention.kind().name())
                .put("count", attention.count())
                .put("about", attention.about().orElse(null))
                .put("sentence", attention.kind().words().in(language));
    }
}
