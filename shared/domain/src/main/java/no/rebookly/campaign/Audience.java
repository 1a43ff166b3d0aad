package no.rebookly.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;

/**
 * All that a campaign is decided from, as it stands at one moment.
 *
 * @param customers the studio's whole list, whatever the filter: who shares a number is seen only in all of it
 * @param numbers the records there are; a number without one is unknown
 * @param credit in parts of SMS
 * @param at the moment the decisions are for
 */
public record Audience(
        Studio studio,
        Optional<SenderIdentity> sender,
        long credit,
        List<Customer> customers,
        Map<NumberKey, NumberRecord> numbers,
        Instant at) {
    public Audience {
        customers = List.copyOf(customers);
        numbers = Map.copyOf(numbers);
    }
}
