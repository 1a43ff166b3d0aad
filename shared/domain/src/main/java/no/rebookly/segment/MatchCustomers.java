package no.rebookly.segment;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.filter.CustomerFacts;
import no.rebookly.filter.Filter;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.studio.StudioId;

/** Finds the customers whom a filter matches. Numbers are read only where it asks for them. */
public final class MatchCustomers {
    private static final NumberRecord NOT_ASKED = NumberRecord.unknown(new NumberKey("-".repeat(43)));

    private final Customers customers;
    private final Numbers numbers;
    private final NumberKeys numberKeys;

    public MatchCustomers(Customers customers, Numbers numbers, NumberKeys numberKeys) {
        this.customers = customers;
        this.numbers = numbers;
        this.numberKeys = numberKeys;
    }

    /**
     * @param at the moment that the filter is seen from
     * @param each in no order, by one thread at a time
     */
    public void match(StudioId studio, Filter filter, Instant at, Consumer<Customer> each) {
        var asksNumbers = filter.asksNumbers();
        var known = asksNumbers ? numbers.all(studio) : Map.<NumberKey, NumberRecord>of();
        customers.everybody(studio, customer -> {
            if (customer.isActive()) {
                var number = asksNumbers ? number(studio, customer, known) : NOT_ASKED;
                if (filter.matches(new CustomerFacts(customer, number), at)) {
                    each.accept(customer);
                }
            }
        });
    }

    private NumberRecord number(StudioId studio, Customer customer, Map<NumberKey, NumberRecord> known) {
        var key = numberKeys.of(studio, customer.phone());
        var record = known.get(key);
        return record == null ? NumberRecord.unknown(key) : record;
    }
}
