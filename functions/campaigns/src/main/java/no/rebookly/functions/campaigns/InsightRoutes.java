package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.CustomerDecision;
import no.rebookly.campaign.ListDecisions;
import no.rebookly.campaign.Outcome;
import no.rebookly.campaign.Preview;
import no.rebookly.campaign.PreviewCampaign;
import no.rebookly.campaign.ReasonCounts;
import no.rebookly.campaign.Report;
import no.rebookly.campaign.ReportCampaign;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Language;
import no.rebookly.platform.Platform;
import no.rebookly.sending.Decision;
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
        this.reportCampaign = new ReportCampaign(platform.campaigns(), platform.messages(), platform.links());
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
                .map(report -> Response.json(200, json(report, request.language())))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static JsonNode json(Preview preview, Language language) {
        var json = Json.object()
                .put("send", preview.send())
                .put("hold", preview.hold())
                .put("skip", preview.skip());
        json.set("reasons", reasons(preview.reasons(), language));
        json.put("parts", preview.parts());
        json.set("price", Json.money(preview.price()));
        return json;
    }

    private static JsonNode json(CustomerDecision decided, Language language) {
        Optional<Reason> reason =
                switch (decided.decision()) {
                    case Decision.Send() -> Optional.empty();
                    case Decision.Hold(var _, var why) -> Optional.of(why);
                    case Decision.Skip(var why) -> Optional.of(why);
                };
        var until = decided.decision() instanceof Decision.Hold hold ? Json.instant(hold.until()) : null;
        return Json.object()
                .put("customerId", decided.customer().id().value())
                .put("outcome", Outcome.of(decided.decision()).name())
                .put("reason", reason.map(Reason::name).orElse(null))
                .put("sentence", reason.map(why -> why.words().in(language)).orElse(null))
                .put("until", until);
    }

    private static JsonNode json(Report report, Language language) {
        var json = Json.object()
                .put("planned", report.planned())
                .put("held", report.held())
                .put("skipped", report.skipped());
        json.set("reasons", reasons(report.reasons(), language));
        json.put("sent", report.sent())
                .put("delivered", report.delivered())
                .put("undelivered", report.undelivered())
                .put("noReceipt", report.noReceipt())
                .put("failed", report.failed())
                .put("unknown", report.unknown())
                .put("cancelled", report.cancelled());
        json.set("clicks", MessageJson.clicks(report.clicks()));
        json.put("personClicks", report.personClicks()).put("optOuts", report.optOuts());
        // Visits and appointments are credited to no message yet: null says that nobody counted, where 0 would be a
        // figure.
        json.putNull("rebookedDirect").putNull("rebookedIndirect").putNull("revenue");
        return json.put("holdout", report.holdout()).putNull("lift");
    }

    private static ArrayNode reasons(List<ReasonCounts.Row> rows, Language language) {
        var json = Json.array();
        for (var row : rows) {
            json.addObject()
                    .put("outcome", row.outcome().name())
                    .put("reason", row.reason().name())
                    .put("count", row.count())
                    .put("sentence", row.reason().words().in(language));
        }
        return json;
    }
}
