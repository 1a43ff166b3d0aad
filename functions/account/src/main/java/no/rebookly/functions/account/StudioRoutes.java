package no.rebookly.functions.account;

import static no.rebookly.lambda.Access.SESSION;

import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.studio.Studio;
import no.rebookly.studio.Studios;

/** The studio's settings. */
final class StudioRoutes {
    private final Studios studios;

    StudioRoutes(Studios studios) {
        this.studios = studios;
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/studio", SESSION, request -> shown(find(request))),
                Route.patch("/api/studio", SESSION, this::change));
    }

    private Response change(Request request) {
        var version = request.ifMatch();
        var studio = find(request);
        var changed = StudioPatch.of(studio, request.json());
        if (studio.version() != version || !studios.change(changed)) {
            throw Problems.STALE.asException();
        }
        return shown(changed.withVersion(changed.version() + 1));
    }

    private Studio find(Request request) {
        return studios.find(request.caller().studio()).orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static Response shown(Studio studio) {
        return Response.json(200, StudioJson.of(studio)).withVersion(studio.version());
    }
}
