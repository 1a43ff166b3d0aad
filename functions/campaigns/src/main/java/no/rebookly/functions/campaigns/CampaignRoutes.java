package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignChange;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.Campaigns;
import no.rebookly.campaign.ChangeCampaign;
import no.rebookly.campaign.CreateCampaign;
import no.rebookly.campaign.DeleteCampaign;
import no.rebookly.campaign.ResolveSegment;
import no.rebookly.campaign.StartCampaign;
import no.rebookly.campaign.SteerCampaign;
import no.rebookly.campaign.SteerCampaign.Wish;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.FilterJson;
import no.rebookly.platform.Platform;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;

/** Drafts, and what is done with them. */
final class CampaignRoutes {
    private static final String LIST = "campaigns";

    private final Campaigns campaigns;
    private final Segments segments;
    private final CreateCampaign createCampaign;
    private final ChangeCampaign changeCampaign;
    private final DeleteCampaign deleteCampaign;
    private final StartCampaign startCampaign;
    private final SteerCampaign steerCampaign;
    private final Paging paging;

    CampaignRoutes(Platform platform) {
        this.campaigns = platform.campaigns();
        this.segments = platform.segments();
        this.createCampaign = new CreateCampaign(platform.studios(), campaigns, platform.clock());
        this.changeCampaign = new ChangeCampaign(platform.studios(), campaigns);
        this.deleteCampaign = new DeleteCampaign(campaigns);
        this.startCampaign = new StartCampaign(
                platform.studios(), campaigns, new ResolveSegment(platform.segments()), platform.clock());
        this.steerCampaign = new SteerCampaign(campaigns, platform.clock());
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/campaigns", SESSION, this::list),
                Route.post("/api/campaigns", SESSION, this::create),
                Route.get("/api/campaigns/{id}", SESSION, this::show),
                Route.patch("/api/campaigns/{id}", SESSION, this::change),
                Route.delete("/api/campaigns/{id}", SESSION, this::delete),
                Route.post("/api/campaigns/{id}/start", SESSION, this::start),
                Route.post("/api/campaigns/{id}/pause", SESSION, request -> steer(request, Wish.PAUSE)),
                Route.post("/api/campaigns/{id}/resume", SESSION, request -> steer(request, Wish.RESUME)),
                Route.post("/api/campaigns/{id}/cancel", SESSION, request -> steer(request, Wish.CANCEL)));
    }

    /** The id in the path; what cannot be one is not found. */
    static CampaignId id(Request request) {
        return CampaignId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response list(Request request) {
        var page = campaigns.list(request.caller().studio(), paging.read(request, LIST));
        return paging.answer(request, LIST, page, CampaignRoutes::json);
    }

    private Response create(Request request) {
        var content = CampaignBody.content(request, segments);
        var id = new CampaignId(request.newId(CampaignId.KIND));
        return answer(201, createCampaign.create(request.caller().studio(), id, content));
    }

    private Response show(Request request) {
        return campaigns
                .find(request.caller().studio(), id(request))
                .map(campaign -> shown(200, campaign))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response change(Request request) {
        var id = id(request);
        var read = request.ifMatch();
        return answer(
                200, changeCampaign.change(request.caller().studio(), id, read, CampaignBody.patch(request, segments)));
    }

    private Response delete(Request request) {
        return answer(204, deleteCampaign.delete(request.caller().studio(), id(request)));
    }

    private Response start(Request request) {
        return answer(202, startCampaign.start(request.caller().studio(), id(request)));
    }

    private Response steer(Request request, Wish wish) {
        return answer(202, steerCampaign.steer(request.caller().studio(), id(request), wish));
    }

    private static Response answer(int status, CampaignChange change) {
        return switch (change) {
            case CampaignChange.Done(var campaign) -> shown(status, campaign);
            case CampaignChange.Removed() -> Response.noContent();
            case CampaignChange.Refused(var faults) -> throw CampaignProblems.invalid(faults);
            case CampaignChange.NotFound() -> throw Problems.NOT_FOUND.asException();
            case CampaignChange.WrongState _ -> throw CampaignProblems.WRONG_STATE.asException();
            case CampaignChange.SenderNotApproved() -> throw Problems.SENDER_NOT_APPROVED.asException();
            case CampaignChange.Stale() -> throw Problems.STALE.asException();
            case CampaignChange.Raced() -> throw Problems.CONFLICT.asException();
        };
    }

    private static Response shown(int status, Campaign campaign) {
        return Response.json(status, json(campaign)).withVersion(campaign.version());
    }

    private static JsonNode json(Campaign campaign) {
        var content = campaign.content();
        var json = Json.object()
                .put("id", campaign.id().value())
                .put("name", content.name())
                .put("state", campaign.state().name());
        // A draft for a segment has no filter yet: it is the segment's of the moment at which it starts.
        var undecided =
                campaign.state() == CampaignState.DRAFT && content.segment().isPresent();
        json.put("segmentId", content.segment().map(SegmentId::value).orElse(null));
        json.set("filter", undecided ? null : FilterJson.of(content.filter()));
        return json.put("text", content.text())
                .put("sendAt", Json.instant(content.sendAt()))
                .put("linkUrl", content.linkUrl().map(URI::toString).orElse(null))
                .put("createdAt", Json.instant(campaign.createdAt()))
                .put("startedAt", Json.instant(campaign.startedAt()));
    }
}
