package no.rebookly.functions.automations;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import no.rebookly.automation.AutomationPreview;
import no.rebookly.automation.Automations;
import no.rebookly.automation.Expected;
import no.rebookly.automation.ListExpected;
import no.rebookly.automation.LookAhead;
import no.rebookly.automation.PreviewAutomation;
import no.rebookly.automation.ShowCalendar;
import no.rebookly.campaign.Outcome;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.ReportCampaign;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.DecisionJson;
import no.rebookly.lambda.json.Queries;
import no.rebookly.lambda.json.ReportJson;
import no.rebookly.language.Language;
import no.rebookly.platform.Platform;
import no.rebookly.sending.Reason;

/** Whom a rule would write to and why not, what the coming weeks look like, and what came of it. */
final class ForesightRoutes {
    private final Automations automations;
    private final PreviewAutomation previewAutomation;
    private final ListExpected listExpected;
    private final ShowCalendar showCalendar;
    private final ReportCampaign reportCampaign;
    private final Paging paging;

    ForesightRoutes(Platform platform, ReadAudience readAudience, LookAhead lookAhead) {
        this.automations = platform.automations();
        this.previewAutomation =
                new PreviewAutomation(automations, platform.segments(), readAudience, lookAhead, platform.clock());
        this.listExpected = new ListExpected(previewAutomation);
        this.showCalendar = new ShowCalendar(
                automations, readAudience, lookAhead, platform.messages(), platform.holidays(), platform.clock());
        this.reportCampaign = new ReportCampaign(
                platform.campaigns(), platform.messages(), platform.links(), platform.customers(), platform.clock());
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/automations/calendar", SESSION, this::calendar),
                Route.postAnyTimes("/api/automations/{id}/preview", SESSION, this::preview),
                Route.get("/api/automations/{id}/decisions", SESSION, this::decisions),
                Route.get("/api/automations/{id}/report", SESSION, this::report));
    }

    private Response preview(Request request) {
        return previewAutomation
                .preview(request.caller().studio(), AutomationRoutes.id(request))
                .map(preview -> Response.json(200, json(preview, request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response decisions(Request request) {
        var id = AutomationRoutes.id(request);
        var outcome = Queries.oneOf(request, "outcome", Outcome.class);
        var reason = Queries.oneOf(request, "reason", Reason.class);
        var query = "decisions " + id + " " + outcome + " " + reason;
        return listExpected
                .list(request.caller().studio(), id, outcome, reason, paging.read(request, query))
                .map(page -> paging.answer(request, query, page, each -> json(each, request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response calendar(Request request) {
        var days = CalendarQuery.of(request);
        return Response.json(
                200,
                CalendarJson.of(
                        showCalendar.show(request.caller().studio(), days.from(), days.to()), request.language()));
    }

    private Response report(Request request) {
        var studio = request.caller().studio();
        return automations
                .find(studio, AutomationRoutes.id(request))
                .map(automation -> reportCampaign.report(studio, automation.source()))
                .map(report -> Response.json(200, ReportJson.of(report, request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static JsonNode json(AutomationPreview preview, Language language) {
        var json = Json.object()
                .put("today", preview.today())
                .put("thisWeek", preview.thisWeek())
                .put("later", preview.later());
        json.set("reasons", DecisionJson.reasons(preview.reasons(), language));
        return json;
    }

    private static JsonNode json(Expected expected, Language language) {
        var json = Json.object()
                .put("customerId", expected.customer().id().value())
                .put("at", Json.instant(expected.at()));
        return json.setAll(DecisionJson.of(expected.decision(), language));
    }
}
