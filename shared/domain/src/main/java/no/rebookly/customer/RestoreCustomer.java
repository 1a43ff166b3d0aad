package no.rebookly.customer;

import java.time.InstantSource;
import no.rebookly.studio.StudioId;

/** Brings a deleted customer back as she was, for as long as that can be regretted; one who is there stays there. */
public final class RestoreCustomer {
    private static final int TRIES = 8;

    private final Customers customers;
    private final InstantSource clock;

    public RestoreCustomer(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    public ChangeHistory.Outcome restore(StudioId studio, CustomerId id) {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = customers.findInAnyState(studio, id);
            if (found.isEmpty()) {
                return new ChangeHistory.Outcome.NotFound();
            }
            switch (found.get().state()) {
                case CustomerState.Active active -> {
                    return new ChangeHistory.Outcome.Changed(found.get());
                }
                case CustomerState.Merged merged -> {
                    return new ChangeHistory.Outcome.NotFound();
                }
                case CustomerState.Deleted deleted -> {
                    if (!deleted.canBeRegretted(clock.instant())) {
                        return new ChangeHistory.Outcome.NotFound();
                    }
                }
            }
            var restored = found.get().with(new CustomerState.Active());
            // Conditional on the version: erasing and restoring at once, one of them wins.
            if (customers.change(restored, HistoryChange.NONE)) {
                return new ChangeHistory.Outcome.Changed(restored);
            }
        }
        return new ChangeHistory.Outcome.Busy();
    }
}
