package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.rebookly.automation.AutomationsOfSegment;
import no.rebookly.campaign.CampaignsOfSegment;
import no.rebookly.filter.Filter;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.FilterJson;
import no.rebookly.platform.Platform;
import no.rebookly.segment.CountCustomers;
import no.rebookly.segment.DeleteSegment;
import no.rebookly.segment.MatchCustomers;
import no.rebookly.segment.ReadySegment;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;

/** Filters under a name, and how many they match. */
final class SegmentRoutes {
    private static final String LIST = "segments";

    private final Segments segments;
    private final DeleteSegment deleteSegment;
    private final CountCustomers countCustomers;
    private final InstantSource clock;
    private final Paging paging;

    SegmentRoutes(Platform platform, MatchCustomers matchCustomers) {
        this.segments = platform.segments();
        this.deleteSegment = new DeleteSegment(
                segments,
                List.of(
                        new CampaignsOfSegment(platform.campaigns()),
                        new AutomationsOfSegment(platform.automations())));
        this.countCustomers = new CountCustomers(matchCustomers, platform.customers(), platform.clock());
        this.clock = platform.clock();
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/segments", SESSION, this::list),
                Route.post("/api/segments", SESSION, this::create),
                Route.get("/api/segments/ready", SESSION, this::ready),
                Route.postAnyTimes("/api/segments/count", SESSION, this::count),
                Route.get("/api/segments/{id}", SESSION, this::show),
                Route.patch("/api/segments/{id}", SESSION, this::change),
                Route.delete("/api/segments/{id}", SESSION, this::delete));
    }

    private Response list(Request request) {
        var page = segments.list(request.caller().studio(), paging.read(request, LIST));
        return paging.answer(request, LIST, page, SegmentRoutes::json);
    }

    private Response create(Request request) {
        var body = request.json();
        var name = body.requiredText("name", Segment.LONGEST_NAME);
        var filter = requiredFilter(body);
        body.done();
        var studio = request.caller().studio();
        var id = new SegmentId(request.newId(SegmentId.KIND));
        // The id is of the request, so a repeated request finds its own segment and changes nothing.
        segments.add(new Segment(studio, id, name, filter.orElseThrow(), clock.instant(), 0));
        return shown(201, segments.find(studio, id).orElseThrow(Problems.CONFLICT::asException));
    }

    private Response show(Request request) {
        return shown(200, find(request));
    }

    private Response change(Request request) {
        var present = find(request);
        if (present.version() != request.ifMatch()) {
            throw Problems.STALE.asException();
        }
        var body = request.json();
        var name = CampaignBody.needed(body, "name", Segment.LONGEST_NAME);
        var filter = FilterJson.read(body, "filter");
        if (body.empties("filter")) {
            body.missing("filter");
        }
        body.done();
        var changed = present.with(name.orElse(present.name()), filter.orElse(present.filter()));
        // Conditional on the version that the caller read: a repeated request is told that it is stale.
        if (!segments.change(changed)) {
            throw Problems.STALE.asException();
        }
        return shown(200, changed.withVersion(changed.version() + 1));
    }

    private Response delete(Request request) {
        var id = SegmentId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
        return switch (deleteSegment.delete(request.caller().studio(), id)) {
            case DeleteSegment.Outcome.Removed() -> Response.noContent();
            case DeleteSegment.Outcome.NotFound() -> throw Problems.NOT_FOUND.asException();
            case DeleteSegment.Outcome.Raced() -> throw Problems.CONFLICT.asException();
            case DeleteSegment.Outcome.Used(var by) ->
                throw CampaignProblems.SEGMENT_IN_USE
                        .with(by.stream()
                                .map(words -> new FieldError("", words))
                                .toList())
                        .asException();
        };
    }

    private Response count(Request request) {
        var body = request.json();
        var filter = requiredFilter(body);
        body.done();
        var counted = countCustomers.count(request.caller().studio(), filter.orElseThrow());
        var json = Json.object().put("count", counted.count());
        var examples = json.putArray("examples");
        counted.examples().forEach(customer -> examples.addObject()
                .put("id", customer.id().value())
                .put("name", customer.name().value()));
        return Response.json(200, json);
    }

    private Response ready(Request request) {
        var json = Json.object();
        var items = json.putArray("items");
        for (var segment : ReadySegment.values()) {
            items.addObject()
                    .put("key", segment.name())
                    .put("name", segment.words().in(request.language()))
                    .put("description", segment.description().in(request.language()))
                    .set("filter", FilterJson.of(segment.filter()));
        }
        return Response.json(200, json);
    }

    private Segment find(Request request) {
        return SegmentId.parse(request.parameter("id"))
                .flatMap(id -> segments.find(request.caller().studio(), id))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static Optional<Filter> requiredFilter(JsonBody body) {
        var filter = FilterJson.read(body, "filter");
        if (body.tree("filter").isEmpty()) {
            body.missing("filter");
        }
        return filter;
    }

    private static Response shown(int status, Segment segment) {
        return Response.json(status, json(segment)).withVersion(segment.version());
    }

    private static JsonNode json(Segment segment) {
        var json = Json.object().put("id", segment.id().value()).put("name", segment.name());
        json.set("filter", FilterJson.of(segment.filter()));
        return json.put("createdAt", Json.instant(segment.createdAt()));
    }
}
