package no.rebookly.sending;

import java.time.Instant;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.link.Code;
import no.rebookly.number.NumberRecord;

/**
 * The customer a decision is about, and the number an SMS would go to.
 *
 * @param own the code of this very intent: what the number has reserved for it does not count against it
 * @param chosen whether this customer is the one who gets the SMS among those who share the number
 * @param planned empty before and at planning
 */
public record Recipient(Customer customer, NumberRecord number, Code own, boolean chosen, Optional<Planned> planned) {

    /**
     * How the customer stood when this was planned. Visits have a day and no hour, so a visit of that same day is told apart
     * from an earlier one by the count.
     */
    public record Planned(Instant at, int visits) {}
}
