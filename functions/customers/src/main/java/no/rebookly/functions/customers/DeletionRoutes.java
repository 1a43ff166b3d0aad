package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.delete;
import static no.rebookly.lambda.Route.post;

import java.time.Duration;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.DeleteCustomer;
import no.rebookly.customer.RestoreCustomer;
import no.rebookly.erasure.EraseCustomer;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;

/** Deleting a customer, regretting it, and erasing for good. */
final class DeletionRoutes {
    private final Platform platform;

    private DeletionRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new DeletionRoutes(platform);
        return Routes.of(
                delete("/api/customers/{id}", SESSION, routes::remove),
                post("/api/customers/{id}/restore", SESSION, routes::restore));
    }

    private Response remove(Request request) {
        var atOnce = request.query("erase").map(Flag::of).orElse(false);
        var studio = request.caller().studio();
        var id = HistoryChanges.id(request);
        var outcome = new DeleteCustomer(platform.customers(), platform.clock())
                .delete(studio, id, atOnce ? Duration.ZERO : CustomerState.REGRET);
        return switch (outcome) {
            case NOT_FOUND -> throw Problems.NOT_FOUND.asException();
            case BUSY -> throw Problems.CONFLICT.asException();
            case DELETED -> {
                if (atOnce) {
                    erase().erase(studio, id);
                }
                yield Response.noContent();
            }
        };
    }

    private Response restore(Request request) {
        var restored = new RestoreCustomer(platform.customers(), platform.clock())
                .restore(request.caller().studio(), HistoryChanges.id(request));
        HistoryChanges.settle(restored);
        return CustomerRoutes.customerAnswer(platform, 200, request, CustomerRoutes.find(platform, request));
    }

    private EraseCustomer erase() {
        return new EraseCustomer(
                platform.customers(),
                platform.campaigns(),
                platform.automations(),
                platform.codes(),
                platform.messages(),
                platform.journal(),
                platform.clock());
    }
}
