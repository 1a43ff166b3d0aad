package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;
import no.rebookly.time.Oslo;

/** What happened with one customer. */
final class TimelineRoutes {
    private final Platform platform;

    private TimelineRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        return Routes.of(get("/api/customers/{id}/timeline", SESSION, new TimelineRoutes(platform)::timeline));
    }

    private Response timeline(Request request) {
        var customer = CustomerRoutes.find(platform, request);
        var history = platform.customers().history(customer);
        var lines = new ArrayList<Line>();
        history.visits()
                .forEach(each -> lines.add(new Line(Oslo.startOf(each.day()), "VISIT", CustomerJson.visit(each))));
        history.appointments()
                .forEach(each -> lines.add(new Line(each.at(), "APPOINTMENT", CustomerJson.appointment(each))));
        history.marketing().forEach(each -> lines.add(new Line(each.at(), "MARKETING", CustomerJson.marketing(each))));
        lines.sort(Comparator.comparing(Line::at).reversed());
        var json = Json.object();
        var items = json.putArray("items");
        lines.forEach(line -> items.addObject().put("kind", line.kind()).setAll(line.json()));
        return Response.json(200, json.putNull("next"));
    }

    private record Line(Instant at, String kind, ObjectNode json) {}
}
