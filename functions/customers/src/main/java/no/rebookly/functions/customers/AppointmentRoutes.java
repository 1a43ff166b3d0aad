package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.delete;
import static no.rebookly.lambda.Route.patch;
import static no.rebookly.lambda.Route.post;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Words;
import no.rebookly.platform.Platform;

/** Booked times: made, moved and taken back. */
final class AppointmentRoutes {
    /** Two years, with a leap day: whoever books further ahead has mistyped the year. */
    private static final Duration FURTHEST = Duration.ofDays(731);

    private final Platform platform;

    private AppointmentRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new AppointmentRoutes(platform);
        return Routes.of(
                post("/api/customers/{id}/appointments", SESSION, routes::add),
                patch("/api/customers/{id}/appointments/{appointment}", SESSION, routes::move),
                delete("/api/customers/{id}/appointments/{appointment}", SESSION, routes::remove));
    }

    /** The id is of the request, so that one which is repeated after a death finds the time that it booked. */
    private Response add(Request request) {
        var body = request.json();
        var at = at(body, request.now());
        if (at.isEmpty()) {
            body.missing("at");
        }
        var category = CustomerInput.category(body);
        body.done();
        var id = new AppointmentId(request.newId(AppointmentId.KIND));
        var booked = Appointment.booked(id, at.orElseThrow(), category, request.now());
        HistoryChanges.change(
                platform,
                request,
                history -> Optional.of(find(history, id.value())
                        .map(made -> HistoryChange.NONE)
                        .orElseGet(() -> saved(booked))));
        return Response.json(201, CustomerJson.appointment(booked)).withVersion(1);
    }

    private Response move(Request request) {
        var version = request.ifMatch();
        var body = request.json();
        var at = at(body, request.now());
        if (body.empties("at")) {
            body.missing("at");
        }
        var category = CustomerInput.category(body);
        body.done();
        var moved = new ArrayList<Appointment>();
        HistoryChanges.change(platform, request, history -> find(history, request.parameter("appointment"))
                .map(present -> {
                    if (present.version() != version) {
                        throw Problems.STALE.asException();
                    }
                    moved.clear();
                    moved.add(present.moved(
                            at.orElse(present.at()),
                            body.has("category") ? category : present.category(),
                            request.now()));
                    return saved(moved.getFirst());
                }));
        return Response.json(200, CustomerJson.appointment(moved.getFirst())).withVersion(version + 1);
    }

    private Response remove(Request request) {
        HistoryChanges.change(platform, request, history -> find(history, request.parameter("appointment"))
                .map(present -> new HistoryChange(
                        List.of(), List.of(), List.of(), List.of(present.id()), List.of(), List.of())));
        return Response.noContent();
    }

    private static Optional<Instant> at(JsonBody body, Instant now) {
        var at = body.instant("at").map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        if (at.filter(instant -> !instant.isAfter(now)).isPresent()) {
            body.error("at", new Words("En time skal være fram i tid.", "An appointment must be in the future."));
        }
        if (at.filter(instant -> instant.isAfter(now.plus(FURTHEST))).isPresent()) {
            body.error(
                    "at",
                    new Words(
                            "En time kan være høyst to år fram i tid.",
                            "An appointment can be at most two years ahead."));
        }
        return at;
    }

    private static Optional<Appointment> find(History history, String id) {
        return history.appointments().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
    }

    private static HistoryChange saved(Appointment appointment) {
        return new HistoryChange(List.of(), List.of(), List.of(appointment), List.of(), List.of(), List.of());
    }
}
