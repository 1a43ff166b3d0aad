package no.rebookly.customer;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import no.rebookly.studio.StudioId;

/**
 * Changes a customer's history, and the facts counted from it, in one conditional step. Who loses a race reads again and tries
 * again: two people who each register a visit both mean it.
 */
public final class ChangeHistory {
    private static final int TRIES = 8;

    private final Customers customers;
    private final InstantSource clock;

    public ChangeHistory(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param customer as written */
        record Changed(Customer customer) implements Outcome {}

        /** There is no such customer, or nothing in its history that could be changed so. */
        record NotFound() implements Outcome {}

        /** Others were faster at every try; nothing was written. */
        record Busy() implements Outcome {}
    }

    /** @param how gives the change by what the history is now, or nothing when what should be changed is not there */
    public Outcome change(StudioId studio, CustomerId id, Function<History, Optional<HistoryChange>> how) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = customers.find(studio, id);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            var history = customers.history(found.get());
            var change = how.apply(history);
            if (change.isEmpty()) {
                return new Outcome.NotFound();
            }
            var after = history.after(change.get());
            var customer = found.get()
                    .with(Customer.Facts.of(after.visits(), after.appointments(), clock.instant()))
                    .with(MarketingLedger.basis(after.marketing()));
            // Conditional on the version read: a repeated write finds its own result and changes nothing.
            if (customers.change(customer, change.get())) {
                return new Outcome.Changed(customer);
            }
        }
        return new Outcome.Busy();
    }
}
