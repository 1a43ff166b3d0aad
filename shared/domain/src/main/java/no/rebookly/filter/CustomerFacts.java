package no.rebookly.filter;

import no.rebookly.customer.Customer;
import no.rebookly.customer.MarketingStatus;
import no.rebookly.customer.Outline;
import no.rebookly.number.NumberRecord;

/**
 * What filters ask of one customer.
 *
 * @param number of the customer's phone, as all who share it count; unknown where the filter asks nothing of it
 */
public record CustomerFacts(Outline customer, NumberRecord number) {
    public CustomerFacts(Customer customer, NumberRecord number) {
        this(customer.outline(), number);
    }

    MarketingStatus marketing() {
        return MarketingStatus.of(customer.basis(), number.optOut());
    }
}
