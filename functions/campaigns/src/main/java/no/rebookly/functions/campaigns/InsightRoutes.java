package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import no.rebookly.campaign.CustomerDecision;
import no.rebookly.campaign.ListDecisions;
import no.rebookly.campaign.Outcome;
import no.rebookly.campaign.Preview;
import no.rebookly.campaign.PreviewCampaign;
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

/** Why it will be sent or not, and what came of it. */
final class InsightRoutes {
    private final PreviewCampaign previewCampaign;
    private final ListDecisions listDecisions;
    private final ReportCampaign reportCampaign;
    private final Paging paging;

    InsightRoutes(Platform platform, PreviewCampaign previewCampaign) {
        this.previewCampaign = previewCampaign;
        this.listDecisions = new ListDecisions(previewCampaign);
        this.reportCampaign = new ReportCampaign(
                platform.campaigns(), platform.messages(), platform.links(), platform.customers(), platform.clock());
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.postAnyTimes("/api/campaigns/{id}/preview", SESSION, this::preview),
                Route.get("/api/campaigns/{id}/decisions", SESSION, this::decisions),
                Route.get("/api/campaigns/{id}/report", SESSION, this::report));
    }

    private Response preview(Request request) {
        return previewCampaign
                .preview(request.caller().studio(), CampaignRoutes.id(request))
                .map(decisions -> Response.json(200, json(Preview.of(decisions), request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response decisions(Request request) {
        var id = CampaignRoutes.id(request);
        var outcome = Queries.oneOf(request, "outcome", Outcome.class);
        var reason = Queries.oneOf(request, "reason", Reason.class);
        var query = "decisions " + id + " " + outcome + " " + reason;
        return listDecisions
                .list(request.caller().studio(), id, outcome, reason, paging.read(request, query))
                .map(page -> paging.answer(request, query, page, each -> json(each, request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response report(Request request) {
        return reportCampaign
                .report(request.caller().studio(), CampaignRoutes.id(request))
                .map(report -> Response.json(200, ReportJson.of(report, request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static JsonNode json(Preview preview, Language language) {
        var json = Json.object()
                .put("send", preview.send())
                .put("hold", preview.hold())
                .put("skip", preview.skip());
        json.set("reasons", DecisionJson.reasons(preview.reasons(), language));
        json.put("parts", preview.parts());
        json.set("price", Json.money(preview.price()));
        return json;
    }

    private static JsonNode json(CustomerDecision decided, Language language) {
        return Json.object()
                .put("customerId", decided.customer().id().value())
                .setAll(DecisionJson.of(decided.decision(), language));
    }
}
