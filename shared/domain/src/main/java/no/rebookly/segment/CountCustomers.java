package no.rebookly.segment;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import no.rebookly.customer.Customer;
import no.rebookly.filter.Filter;
import no.rebookly.studio.StudioId;

/** Counts whom a filter matches now, and shows a few of them. */
public final class CountCustomers {
    public static final int EXAMPLES = 5;
    private static final Comparator<Customer> BY_ID =
            Comparator.comparing(customer -> customer.id().value());

    private final MatchCustomers matchCustomers;
    private final InstantSource clock;

    public CountCustomers(MatchCustomers matchCustomers, InstantSource clock) {
        this.matchCustomers = matchCustomers;
        this.clock = clock;
    }

    /** @param examples the first ones in the order of their ids, which are random: the same every time, and of no kind */
    public record Count(int count, List<Customer> examples) {
        public Count {
            examples = List.copyOf(examples);
        }
    }

    public Count count(StudioId studio, Filter filter) {
        var tally = new Tally();
        matchCustomers.match(studio, filter, clock.instant(), tally::add);
        return new Count(tally.count, tally.first.stream().sorted(BY_ID).toList());
    }

    private static final class Tally {
        private final PriorityQueue<Customer> first = new PriorityQueue<>(BY_ID.reversed());
        private int count;

        void add(Customer customer) {
            count++;
            first.add(customer);
            if (first.size() > EXAMPLES) {
                first.remove();
            }
        }
    }
}
