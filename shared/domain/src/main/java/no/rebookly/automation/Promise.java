package no.rebookly.automation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import no.rebookly.customer.Customer;

/**
 * Who is most likely to come when only some can be written to today: who is overdue the least, then who came most often, then
 * who spent most. The order is the same every time.
 */
public record Promise(long daysOverdue, int visits, long spendOre, String customer) implements Comparable<Promise> {
    private static final Comparator<Promise> MOST_FIRST = Comparator.comparingLong(Promise::daysOverdue)
            .thenComparing(Comparator.comparingInt(Promise::visits).reversed())
            .thenComparing(Comparator.comparingLong(Promise::spendOre).reversed())
            .thenComparing(Promise::customer);

    /** @param natural when the rule would have written had there been no backlog */
    public static Promise of(Customer customer, Instant natural, Instant now) {
        return new Promise(
                Math.max(0, ChronoUnit.DAYS.between(natural, now)),
                customer.facts().visitCount(),
                customer.facts().spendOre(),
                customer.id().value());
    }

    @Override
    public int compareTo(Promise other) {
        return MOST_FIRST.compare(this, other);
    }
}
