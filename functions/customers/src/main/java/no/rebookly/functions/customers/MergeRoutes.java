package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.post;
import static no.rebookly.lambda.Route.postAnyTimes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import no.rebookly.customer.Customer;
import no.rebookly.customer.MergeCustomers;
import no.rebookly.customer.PlanMerge;
import no.rebookly.customer.UndoMerge;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;

/** Two customers made one, seen before it is done, and taken back. */
final class MergeRoutes {
    private static final String MERGE = "mrg";

    private final Platform platform;

    private MergeRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new MergeRoutes(platform);
        return Routes.of(
                postAnyTimes("/api/customers/merge/preview", SESSION, routes::preview),
                post("/api/customers/merge", SESSION, routes::merge),
                post("/api/customers/merge/undo", SESSION, routes::undo));
    }

    private Response preview(Request request) {
        var wish = MergeInput.wish(request.json());
        var planMerge =
                new PlanMerge(platform.customers(), platform.numbers(), platform.numberKeys(), platform.clock());
        return switch (planMerge.plan(request.caller().studio(), wish, request.newId(MERGE))) {
            case PlanMerge.Outcome.Planned(var plan) ->
                Response.json(
                        200,
                        MergeJson.plan(
                                plan, both(plan.keep(), plan.remove(), request), request.now(), request.language()));
            case PlanMerge.Outcome.Refused(var why) -> throw MergeProblems.of(why);
        };
    }

    private Response merge(Request request) {
        var wish = MergeInput.wish(request.json());
        var mergeCustomers = new MergeCustomers(
                platform.customers(), platform.numbers(), platform.numberKeys(), platform.journal(), platform.clock());
        var caller = request.caller();
        // The id is of the request, so a repeated request finds its own merge and completes it.
        return switch (mergeCustomers.merge(caller.studio(), wish, request.newId(MERGE), caller.account())) {
            case MergeCustomers.Outcome.Merged(var kept) -> CustomerRoutes.customerAnswer(platform, 200, request, kept);
            case MergeCustomers.Outcome.Refused(var why) -> throw MergeProblems.of(why);
        };
    }

    private Response undo(Request request) {
        var body = request.json();
        var keep = body.requiredText("keep", MergeInput.LONGEST_ID);
        var remove = body.requiredText("remove", MergeInput.LONGEST_ID);
        MergeInput.differ(body, "keep", keep, "remove", remove);
        body.done();
        var undone = new UndoMerge(platform.customers(), platform.clock())
                .undo(request.caller().studio(), MergeInput.id(keep), MergeInput.id(remove));
        return switch (undone) {
            case UndoMerge.Outcome.Parted(var kept, var removed) -> Response.json(200, both(kept, removed, request));
            case UndoMerge.Outcome.Refused(var why) -> throw MergeProblems.of(why);
        };
    }

    private ObjectNode both(Customer keep, Customer remove, Request request) {
        return MergeJson.both(side(keep, request), side(remove, request));
    }

    private ObjectNode side(Customer customer, Request request) {
        var key = platform.numberKeys().of(customer.studio(), customer.phone());
        return MergeJson.side(customer, platform.numbers().find(customer.studio(), key), request.now());
    }
}
