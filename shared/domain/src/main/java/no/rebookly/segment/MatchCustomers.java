package no.rebookly.segment;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.customer.Outline;
import no.rebookly.filter.CustomerFacts;
import no.rebookly.filter.Filter;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.phone.PhoneNumber;
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
        var number = numbers(studio, filter);
        customers.everybody(studio, customer -> {
            if (customer.isActive()
                    && filter.matches(new CustomerFacts(customer, number.apply(customer.phone())), at)) {
                each.accept(customer);
            }
        });
    }

    /**
     * The same of whom nothing else is asked, in far less time.
     *
     * @param at the moment that the filter is seen from
     * @param each in no order, by one thread at a time
     */
    public void matchOutlines(StudioId studio, Filter filter, Instant at, Consumer<Outline> each) {
        var number = numbers(studio, filter);
        customers.outlines(studio, outline -> {
            if (filter.matches(new CustomerFacts(outline, number.apply(outline.phone())), at)) {
                each.accept(outline);
            }
        });
    }

    /** What is known of a number, as far as the filter asks. */
    private Function<PhoneNumber, NumberRecord> numbers(StudioId studio, Filter filter) {
        if (!filter.asksNumbers()) {
            return phone -> NOT_ASKED;
        }
        var known = numbers.all(studio);
        return phone -> {
            var key = numberKeys.of(studio, phone);
            var record = known.get(key);
            return record == null ? NumberRecord.unknown(key) : record;
        };
    }
}
