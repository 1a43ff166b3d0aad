package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.delete;
import static no.rebookly.lambda.Route.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Words;
import no.rebookly.money.Money;
import no.rebookly.platform.Platform;
import no.rebookly.time.Oslo;

/** Visits: one tap says that she was here today, and one takes it back. */
final class VisitRoutes {
    /** As lists are read: nobody's history is older, and a date before is a default of some program. */
    private static final int EARLIEST_YEAR = 1970;
    /** As lists are read: more is a number that was typed without its comma. */
    private static final long MOST_ORE = 9_999_999_99L;

    private final Platform platform;

    private VisitRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new VisitRoutes(platform);
        return Routes.of(
                post("/api/customers/{id}/visits", SESSION, routes::add),
                delete("/api/customers/{id}/visits/{visit}", SESSION, routes::remove));
    }

    /** The id is of the request: repeated after a death, past midnight too, it finds the visit that it made. */
    private Response add(Request request) {
        var body = request.jsonIfAny();
        var visit = Visit.registered(
                new VisitId(request.newId(VisitId.KIND)),
                day(body, Oslo.day(request.now())),
                CustomerInput.category(body),
                price(body));
        body.done();
        HistoryChanges.change(
                platform,
                request,
                history -> Optional.of(find(history, visit.id().value())
                        .map(registered -> HistoryChange.NONE)
                        .orElseGet(() -> change(List.of(visit), List.of()))));
        var json = CustomerJson.visit(visit).put("customerId", request.parameter("id"));
        return Response.json(201, json).withVersion(1);
    }

    private Response remove(Request request) {
        HistoryChanges.change(platform, request, history -> find(history, request.parameter("visit"))
                .map(visit -> change(List.of(), List.of(visit))));
        return Response.noContent();
    }

    private static LocalDate day(JsonBody body, LocalDate today) {
        var day = body.day("day").orElse(today);
        if (day.isAfter(today)) {
            body.error("day", new Words("Et besøk kan ikke være fram i tid.", "A visit cannot be in the future."));
        }
        if (day.getYear() < EARLIEST_YEAR) {
            body.error("day", new Words("Dagen er før 1970.", "The day is before 1970."));
        }
        return day;
    }

    private static Optional<Money> price(JsonBody body) {
        var price = body.money("price");
        if (price.filter(money -> money.ore() > MOST_ORE).isPresent()) {
            body.error(
                    "price/amount", new Words("Kan være høyst 9 999 999 kroner.", "Can be at most 9,999,999 kroner."));
        }
        return price;
    }

    private static Optional<Visit> find(History history, String id) {
        return history.visits().stream()
                .filter(visit -> visit.id().value().equals(id))
                .findFirst();
    }

    private static HistoryChange change(List<Visit> added, List<Visit> removed) {
        return new HistoryChange(added, removed, List.of(), List.of(), List.of(), List.of());
    }
}
