package no.rebookly.customer;

import java.time.Duration;
import java.time.Instant;

/** Whether a customer is there to be shown and written to. */
public sealed interface CustomerState {
    /** How long the owner can regret a deletion. */
    Duration REGRET = Duration.ofDays(30);

    record Active() implements CustomerState {}

    /** @param eraseAt when everything about her is erased for good */
    record Deleted(Instant at, Instant eraseAt) implements CustomerState {
        /** Until she is being erased. */
        public boolean canBeRegretted(Instant now) {
            return now.isBefore(eraseAt);
        }
    }

    /** Found to be the same person as another, whose history holds hers too. */
    record Merged(CustomerId into, Instant at) implements CustomerState {}
}
