package no.rebookly.customer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import no.rebookly.studio.StudioId;

/**
 * Takes a customer out of sight: from then on nobody lists, counts, previews, plans or writes to her. Everything about her stays
 * for as long as the deletion can be regretted, and is then erased by the planner.
 */
public final class DeleteCustomer {
    private static final int TRIES = 8;

    private final Customers customers;
    private final InstantSource clock;

    public DeleteCustomer(Customers customers, InstantSource clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        DELETED,
        /** Nobody with this id, or somebody who was merged into another: she is deleted with the other. */
        NOT_FOUND,
        /** Others were faster at every try; nothing was written. */
        BUSY
    }

    /**
     * Deleting again changes nothing, unless less is left to regret.
     *
     * @param regret how long she can be brought back: {@link CustomerState#REGRET}, or zero to erase her at once
     */
    public Outcome delete(StudioId studio, CustomerId id, Duration regret) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var tries = 0; tries < TRIES; tries++) {
            var found = customers.findInAnyState(studio, id);
            if (found.isEmpty() || found.get().state() instanceof CustomerState.Merged) {
                return Outcome.NOT_FOUND;
            }
            var deleted = deleted(found.get().state(), now, now.plus(regret));
            if (deleted.equals(found.get().state())
                    // Conditional on the version: a repeated write finds its own result.
                    || customers.change(found.get().with(deleted), HistoryChange.NONE)) {
                return Outcome.DELETED;
            }
        }
        return Outcome.BUSY;
    }

    private static CustomerState deleted(CustomerState before, Instant now, Instant eraseAt) {
        if (before instanceof CustomerState.Deleted deleted) {
            return deleted.eraseAt().isAfter(eraseAt) ? new CustomerState.Deleted(deleted.at(), eraseAt) : deleted;
        }
        return new CustomerState.Deleted(now, eraseAt);
    }
}
