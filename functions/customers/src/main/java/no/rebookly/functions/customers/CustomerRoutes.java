package no.rebookly.functions.customers;

import static java.util.Objects.requireNonNull;
import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;
import static no.rebookly.lambda.Route.patch;
import static no.rebookly.lambda.Route.post;

import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.ListTags;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.SearchCustomers;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.number.NumberRecord;
import no.rebookly.platform.Platform;

/** The customers themselves. */
final class CustomerRoutes {
    private final Platform platform;

    private CustomerRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new CustomerRoutes(platform);
        return Routes.of(
                get("/api/customers", SESSION, routes::list),
                post("/api/customers", SESSION, routes::add),
                get("/api/customers/tags", SESSION, routes::tags),
                get("/api/customers/{id}", SESSION, routes::show),
                patch("/api/customers/{id}", SESSION, routes::change));
    }

    private Response list(Request request) {
        var deleted = request.query("deleted").map(Flag::of).orElse(false);
        var query = new SearchCustomers.Query(
                narrowing(request, "q"),
                narrowing(request, "tag"),
                request.query("sort").map(CustomerRoutes::order).orElse(SearchCustomers.Order.ID),
                deleted);
        var name = "customers?q=" + query.text().orElse("") + "&tag="
                + query.tag().orElse("") + "&sort=" + query.order() + "&deleted=" + deleted;
        var paging = new Paging(platform.cursors());
        var page = new SearchCustomers(customers())
                .search(request.caller().studio(), query, paging.read(request, name), request.now());
        // One query for the whole page: most numbers have no record, and the records of a studio are few and small.
        var records = platform.numbers().all(request.caller().studio());
        return paging.answer(request, name, page, customer -> {
            var key = platform.numberKeys().of(customer.studio(), customer.phone());
            return CustomerJson.inList(customer, records.getOrDefault(key, NumberRecord.unknown(key)), request.now());
        });
    }

    private Response tags(Request request) {
        var json = Json.object();
        var items = json.putArray("items");
        for (var tag : new ListTags(customers()).list(request.caller().studio())) {
            items.addObject().put("tag", tag.tag()).put("count", tag.count());
        }
        return Response.json(200, json.putNull("next"));
    }

    private Response add(Request request) {
        var body = request.json();
        var name = CustomerInput.name(body);
        var phone = CustomerInput.phone(body, platform.phoneReader());
        var tags = CustomerInput.tags(body);
        var basis = body.object("marketing").flatMap(inner -> CustomerInput.basis(inner, request));
        body.done();
        var studio = request.caller().studio();
        var id = new CustomerId(request.newId(CustomerId.KIND));
        // The id is of the request, so a repeated request finds its own customer and changes nothing.
        customers()
                .add(
                        Customer.of(
                                        studio,
                                        id,
                                        name.orElseThrow(),
                                        phone.orElseThrow(),
                                        tags,
                                        basis.flatMap(CustomerRoutes::basisOf),
                                        Customer.Facts.NONE,
                                        request.now())
                                .with(Lineage.NONE.spelt(name.orElseThrow().value())),
                        new History(List.of(), List.of(), basis.stream().toList()));
        return answer(201, request, customers().find(studio, id).orElseThrow());
    }

    private Response show(Request request) {
        return answer(200, request, find(platform, request));
    }

    private Response change(Request request) {
        var present = find(platform, request);
        if (present.version() != request.ifMatch()) {
            throw Problems.STALE.asException();
        }
        var body = request.json();
        var name = body.has("name") ? CustomerInput.name(body) : Optional.of(present.name());
        var phone =
                body.has("phone") ? CustomerInput.phone(body, platform.phoneReader()) : Optional.of(present.phone());
        var tags = body.has("tags") ? CustomerInput.tags(body) : present.tags();
        body.done();
        var changed =
                present.renamed(name.orElseThrow()).with(phone.orElseThrow()).with(tags);
        // Conditional on the version that the caller read: a repeated request is told that it is stale.
        if (!customers().change(changed, HistoryChange.NONE)) {
            throw Problems.STALE.asException();
        }
        return answer(200, request, find(platform, request));
    }

    private Response answer(int status, Request request, Customer customer) {
        return customerAnswer(platform, status, request, customer);
    }

    static Response customerAnswer(Platform platform, int status, Request request, Customer customer) {
        var key = platform.numberKeys().of(customer.studio(), customer.phone());
        var number = platform.numbers().find(customer.studio(), key);
        return Response.json(status, CustomerJson.customer(customer, number, request.now()))
                .withVersion(customer.version());
    }

    static Customer find(Platform platform, Request request) {
        return CustomerId.parse(request.parameter("id"))
                .flatMap(id -> platform.customers().find(request.caller().studio(), id))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Customers customers() {
        return platform.customers();
    }

    private static Optional<MarketingBasis> basisOf(MarketingEntry entry) {
        return entry.act() instanceof MarketingEntry.Act.Asserted asserted
                ? Optional.of(asserted.basis())
                : Optional.empty();
    }

    /** What nobody types while looking for somebody is refused, not compared with ten thousand names. */
    private static Optional<String> narrowing(Request request, String name) {
        var text = request.query(name).map(String::strip).filter(given -> !given.isEmpty());
        if (text.filter(given -> given.length() > CustomerName.MOST).isPresent()) {
            throw Problems.BAD_QUERY.asException();
        }
        return text;
    }

    private static SearchCustomers.Order order(String sort) {
        return switch (requireNonNull(sort)) {
            case "id" -> SearchCustomers.Order.ID;
            case "name" -> SearchCustomers.Order.NAME;
            case "lastVisit" -> SearchCustomers.Order.LAST_VISIT;
            default -> throw Problems.BAD_QUERY.asException();
        };
    }
}
