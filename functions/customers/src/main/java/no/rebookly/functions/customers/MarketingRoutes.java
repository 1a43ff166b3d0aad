package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.post;

import java.util.Optional;
import no.rebookly.customer.ChangeHistory;
import no.rebookly.customer.MarketingEntry;
import no.rebookly.customer.RecordMarketing;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Words;
import no.rebookly.number.OptOut;
import no.rebookly.platform.Platform;

/** What the studio's owner states about a customer's marketing. */
final class MarketingRoutes {
    /** As the ledger names what the studio's owner states in the product. */
    private static final String OWNER = "owner";

    private final Platform platform;

    private MarketingRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        return Routes.of(post("/api/customers/{id}/marketing", SESSION, new MarketingRoutes(platform)::record));
    }

    private Response record(Request request) {
        var body = request.json();
        var entry = body.has("optOut") ? optOut(body, request) : CustomerInput.basis(body, request);
        body.done();
        var recordMarketing = new RecordMarketing(
                platform.customers(),
                new ChangeHistory(platform.customers(), platform.clock()),
                platform.numbers(),
                platform.numberKeys());
        HistoryChanges.settle(
                recordMarketing.record(request.caller().studio(), HistoryChanges.id(request), entry.orElseThrow()));
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
}
