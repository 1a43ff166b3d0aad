package no.rebookly.customer;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.number.OptOut;

/**
 * One line of a customer's marketing ledger; lines are added and never changed.
 *
 * @param source where it came from: an import's id, "owner", "opt-out page"
 * @param by the account that asserted it; empty when the customer did it
 */
public record MarketingEntry(Instant at, Act act, String source, Optional<String> by) {
    /** What was recorded. */
    public sealed interface Act {
        /** @param wording what the customer was shown or told, as the studio states it */
        record Asserted(MarketingBasis basis, String wording) implements Act {
            @Override
            public String toString() {
                return "Asserted[" + basis + "]";
            }
        }

        record OptedOut(OptOut choice) implements Act {}

        record WrongNumber() implements Act {}

        record Resumed() implements Act {}

        /** What this source asserted no longer stands: an import that was undone after an SMS had gone out on its word. */
        record TakenBack() implements Act {}
    }
}
