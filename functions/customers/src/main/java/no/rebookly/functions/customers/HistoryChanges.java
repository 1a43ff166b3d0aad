package no.rebookly.functions.customers;

import java.util.Optional;
import java.util.function.Function;
import no.rebookly.customer.ChangeHistory;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.platform.Platform;

/** Changes of one customer's history by request, and what their outcomes are as answers. */
final class HistoryChanges {
    private HistoryChanges() {}

    /** @param how as {@link ChangeHistory#change} takes it */
    static Customer change(Platform platform, Request request, Function<History, Optional<HistoryChange>> how) {
        return settle(new ChangeHistory(platform.customers(), platform.clock())
                .change(request.caller().studio(), id(request), how));
    }

    static Customer settle(ChangeHistory.Outcome outcome) {
        return switch (outcome) {
            case ChangeHistory.Outcome.Changed(var customer) -> customer;
            case ChangeHistory.Outcome.NotFound() -> throw Problems.NOT_FOUND.asException();
            case ChangeHistory.Outcome.Busy() -> throw Problems.CONFLICT.asException();
        };
    }

    static CustomerId id(Request request) {
        return CustomerId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
    }
}
