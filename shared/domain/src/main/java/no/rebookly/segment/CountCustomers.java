package no.rebookly.segment;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.Outline;
import no.rebookly.filter.Filter;
import no.rebookly.studio.StudioId;

/** Counts whom a filter matches now, and shows a few of them. */
public final class CountCustomers {
    public static final int EXAMPLES = 5;
    private static final Comparator<CustomerId> IN_ORDER = Comparator.comparing(CustomerId::value);

    private final MatchCustomers matchCustomers;
    private final Customers customers;
    private final InstantSource clock;

    public CountCustomers(MatchCustomers matchCustomers, Customers customers, InstantSource clock) {
        this.matchCustomers = matchCustomers;
        this.customers = customers;
        this.clock = clock;
    }

    /** @param examples the first ones in the order of their ids, which are random: the same every time, and of no kind */
    public record Count(int count, List<Customer> examples) {
        public Count {
            examples = List.copyOf(examples);
        }
    }

    /** Who goes while she is counted may be counted and no example any more. */
    public Count count(StudioId studio, Filter filter) {
        var tally = new Tally();
        matchCustomers.matchOutlines(studio, filter, clock.instant(), tally::add);
        var first = tally.first.stream().sorted(IN_ORDER).toList();
        var examples = AtOnce.map(EXAMPLES, first, id -> customers.find(studio, id));
        return new Count(
                tally.count, examples.stream().flatMap(Optional::stream).toList());
    }

    private static final class Tally {
        private final PriorityQueue<CustomerId> first = new PriorityQueue<>(IN_ORDER.reversed());
        private int count;

        void add(Outline customer) {
            count++;
            first.add(customer.id());
            if (first.size() > EXAMPLES) {
                first.remove();
            }
        }
    }
}
