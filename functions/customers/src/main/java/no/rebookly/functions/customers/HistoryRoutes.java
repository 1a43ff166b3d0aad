package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.delete;
import static no.rebookly.lambda.Route.get;
import static no.rebookly.lambda.Route.patch;
import static no.rebookly.lambda.Route.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.ChangeHistory;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.RecordMarketing;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Words;
import no.rebookly.number.OptOut;
import no.rebookly.platform.Platform;
import no.rebookly.time.Oslo;

/** Visits, appointments, the marketing ledger and the timeline of one customer. */
final class HistoryRoutes {
    private static final int LONGEST_CATEGORY = 100;
    /** As the ledger names what the studio's owner states in the product. */
    private static final String OWNER = "owner";

    private final Platform platform;

    private HistoryRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new HistoryRoutes(platform);
        return Routes.of(
                post("/api/customers/{id}/visits", SESSION, routes::addVisit),
                delete("/api/customers/{id}/visits/{visit}", SESSION, routes::removeVisit),
                post("/api/customers/{id}/appointments", SESSION, routes::addAppointment),
                patch("/api/customers/{id}/appointments/{appointment}", SESSION, routes::moveAppointment),
                delete("/api/customers/{id}/appointments/{appointment}", SESSION, routes::removeAppointment),
                post("/api/customers/{id}/marketing", SESSION, routes::recordMarketing),
                get("/api/customers/{id}/timeline", SESSION, routes::timeline));
    }

    private Response addVisit(Request request) {
        var body = request.json();
        var day = body.day("day");
        if (!body.has("day")) {
            body.missing("day");
        }
        if (day.filter(date -> date.isAfter(Oslo.day(request.now()))).isPresent()) {
            body.error("day", new Words("Et besøk kan ikke være fram i tid.", "A visit cannot be in the future."));
        }
        if (day.filter(date -> date.getYear() < 1970).isPresent()) {
            body.error("day", new Words("Dagen er før 1970.", "The day is before 1970."));
        }
        var category = category(body);
        var price = body.money("price");
        body.done();
        var visit = Visit.registered(new VisitId(request.newId(VisitId.KIND)), day.orElseThrow(), category, price);
        change(
                request,
                history -> Optional.of(
                        new HistoryChange(List.of(visit), List.of(), List.of(), List.of(), List.of(), List.of())));
        return Response.json(201, CustomerJson.visit(visit)).withVersion(1);
    }

    private Response removeVisit(Request request) {
        change(request, history -> history.visits().stream()
                .filter(visit -> visit.id().value().equals(request.parameter("visit")))
                .findFirst()
                .map(visit ->
                        new HistoryChange(List.of(), List.of(visit), List.of(), List.of(), List.of(), List.of())));
        return Response.noContent();
    }

    private Response addAppointment(Request request) {
        var body = request.json();
        var at = future(body, request.now());
        if (!body.has("at")) {
            body.missing("at");
        }
        var category = category(body);
        body.done();
        var id = new AppointmentId(request.newId(AppointmentId.KIND));
        var booked = Appointment.booked(id, at.orElseThrow(), category);
        change(request, history -> Optional.of(saved(booked)));
        return Response.json(201, CustomerJson.appointment(booked)).withVersion(1);
    }

    private Response moveAppointment(Request request) {
        var version = request.ifMatch();
        var body = request.json();
        var at = future(body, request.now());
        if (body.empties("at")) {
            body.missing("at");
        }
        var category = category(body);
        body.done();
        var moved = new ArrayList<Appointment>();
        change(request, history -> appointment(history, request).map(present -> {
            if (present.version() != version) {
                throw Problems.STALE.asException();
            }
            moved.clear();
            moved.add(new Appointment(
                    present.id(),
                    at.orElse(present.at()),
                    body.has("category") ? category : present.category(),
                    Optional.empty(), // The studio's own from now on.
                    present.version()));
            return saved(moved.getFirst());
        }));
        return Response.json(200, CustomerJson.appointment(moved.getFirst())).withVersion(version + 1);
    }

    private Response removeAppointment(Request request) {
        change(request, history -> appointment(history, request)
                .map(present -> new HistoryChange(
                        List.of(), List.of(), List.of(), List.of(present.id()), List.of(), List.of())));
        return Response.noContent();
    }

    private Response recordMarketing(Request request) {
        var body = request.json();
        var entry = body.has("optOut") ? optOut(body, request) : CustomerInput.basis(body, request);
        body.done();
        var record = new RecordMarketing(
                platform.customers(),
                new ChangeHistory(platform.customers(), platform.clock()),
                platform.numbers(),
                platform.numberKeys());
        settle(record.record(request.caller().studio(), id(request), entry.orElseThrow()));
        return CustomerRoutes.customerAnswer(platform, 201, request, CustomerRoutes.find(platform, request));
    }

    private static Optional<MarketingEntry> optOut(JsonBody body, Request request) {
        var choice = body.oneOf("optOut", OptOut.class);
        if (choice.isEmpty() || choice.get() == OptOut.NONE) {
            body.error("optOut", new Words("Skal være MARKETING eller ALL.", "Must be MARKETING or ALL."));
        }
        return choice.map(given -> new MarketingEntry(
                request.now(),
                new MarketingEntry.Act.OptedOut(given),
                OWNER,
                Optional.of(request.caller().account().value())));
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

    private Customer change(Request request, Function<History, Optional<HistoryChange>> how) {
        return settle(new ChangeHistory(platform.customers(), platform.clock())
                .change(request.caller().studio(), id(request), how));
    }

    private static Customer settle(ChangeHistory.Outcome outcome) {
        return switch (outcome) {
            case ChangeHistory.Outcome.Changed(var customer) -> customer;
            case ChangeHistory.Outcome.NotFound() -> throw Problems.NOT_FOUND.asException();
            case ChangeHistory.Outcome.Busy() -> throw Problems.CONFLICT.asException();
        };
    }

    private static CustomerId id(Request request) {
        return CustomerId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
    }

    private static Optional<Appointment> appointment(History history, Request request) {
        return history.appointments().stream()
                .filter(each -> each.id().value().equals(request.parameter("appointment")))
                .findFirst();
    }

    private static HistoryChange saved(Appointment appointment) {
        return new HistoryChange(List.of(), List.of(), List.of(appointment), List.of(), List.of(), List.of());
    }

    private static Optional<Instant> future(JsonBody body, Instant now) {
        var at = body.instant("at");
        if (at.filter(instant -> !instant.isAfter(now)).isPresent()) {
            body.error("at", new Words("En time skal være fram i tid.", "An appointment must be in the future."));
        }
        return at;
    }

    private static Optional<String> category(JsonBody body) {
        return body.text("category", LONGEST_CATEGORY).map(String::strip).filter(text -> !text.isEmpty());
    }

    private record Line(Instant at, String kind, ObjectNode json) {}
}
