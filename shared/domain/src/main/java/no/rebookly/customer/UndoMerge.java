package no.rebookly.customer;

import java.time.InstantSource;
import no.rebookly.studio.StudioId;

/**
 * Parts two customers who were merged: both are as they were, but for what happened since to the kept one, which stays hers. An
 * opt-out that went with the merge stays too.
 */
public final class UndoMerge {
    private static final int TRIES = 8;

    private final Customers customers;
    private final InstantSource clock;

    public UndoMerge(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Both as written. */
        record Parted(Customer kept, Customer removed) implements Outcome {}

        record Refused(MergeRefusal why) implements Outcome {}
    }

    public Outcome undo(StudioId studio, CustomerId keep, CustomerId remove) {
        for (var tries = 0; tries < TRIES; tries++) {
            var kept = customers.findInAnyState(studio, keep);
            var removed = customers.findInAnyState(studio, remove);
            if (kept.isEmpty() || removed.isEmpty()) {
                return new Outcome.Refused(MergeRefusal.NOT_FOUND);
            }
            if (!(removed.get().state() instanceof CustomerState.Merged merged)
                    || !merged.into().equals(keep)) {
                return new Outcome.Refused(MergeRefusal.NOT_MERGED);
            }
            if (!kept.get().isActive()) {
                var further = kept.get().state() instanceof CustomerState.Merged;
                return new Outcome.Refused(further ? MergeRefusal.MERGED_FURTHER : MergeRefusal.DELETED);
            }
            var parted = counted(Joining.part(kept.get(), removed.get()));
            var back = counted(removed.get().with(new CustomerState.Active()));
            // Conditional on both versions: whoever changes either history counts its version up.
            if (customers.changeBoth(parted, back)) {
                return new Outcome.Parted(
                        parted.withVersion(parted.version() + 1), back.withVersion(back.version() + 1));
            }
        }
        return new Outcome.Refused(MergeRefusal.BUSY);
    }

    private Customer counted(Customer customer) {
        var history = customers.history(customer);
        return customer.with(Customer.Facts.of(history.visits(), history.appointments(), clock.instant()))
                .with(MarketingLedger.basis(history.marketing()));
    }
}
