package no.rebookly.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/**
 * Finds customers by a part of the name or number and by tag, in the order asked for. What is searched is encrypted, so that a
 * narrowed or sorted page reads the whole list and compares here; the plain list in the order of ids reads its page only. A
 * position is a place in the order and not a customer, so that one who comes, goes or is renamed between two pages moves
 * nobody else.
 */
public final class SearchCustomers {
    private final Customers customers;

    public SearchCustomers(Customers customers) {
        this.customers = customers;
    }

    /** How a list is ordered; ties are in the order of the ids. */
    public enum Order {
        ID,
        /** As Norwegian lists are. */
        NAME,
        /** Latest first, those who never came last. */
        LAST_VISIT
    }

    /**
     * @param text part of a name, without regard to case and accents, or at least three digits of a number
     * @param tag exactly, without regard to case
     * @param deleted those who were deleted and can still be brought back, in place of those who are there
     */
    public record Query(Optional<String> text, Optional<String> tag, Order order, boolean deleted) {
        private boolean isPlain() {
            return text.isEmpty() && tag.isEmpty() && order == Order.ID && !deleted;
        }

        @Override
        public String toString() {
            return "Query[" + order + "]";
        }
    }

    public Page<Customer> search(StudioId studio, Query query, PageRequest page, Instant now) {
        return query.isPlain() ? byId(studio, page) : among(studio, query, page, now);
    }

    /** Reads on past those who are not there any more, so that no page but the last is short. */
    private Page<Customer> byId(StudioId studio, PageRequest page) {
        var found = new ArrayList<Customer>();
        var position = page.position();
        do {
            var read = customers.list(studio, new PageRequest(page.limit() - found.size(), position));
            found.addAll(read.items());
            position = read.next();
        } while (position.isPresent() && found.size() < page.limit());
        return new Page<>(found, position);
    }

    private Page<Customer> among(StudioId studio, Query query, PageRequest page, Instant now) {
        var wanted = wanted(query, now);
        var after = page.position().map(Place::read);
        var found = new ArrayList<Placed>();
        customers.everybody(studio, customer -> {
            if (wanted.test(customer)) {
                var place = Place.of(customer, query.order());
                if (after.isEmpty() || place.compareTo(after.get()) > 0) {
                    found.add(new Placed(place, customer));
                }
            }
        });
        found.sort(Comparator.comparing(Placed::place));
        var items = found.subList(0, Math.min(page.limit(), found.size()));
        return new Page<>(
                items.stream().map(Placed::customer).toList(),
                items.size() < found.size()
                        ? Optional.of(items.getLast().place().text())
                        : Optional.empty());
    }

    private static Predicate<Customer> wanted(Query query, Instant now) {
        var text = query.text().map(SearchText::of);
        return customer -> isThere(customer, query, now)
                && query.tag()
                        .map(tag -> customer.tags().stream().anyMatch(tag::equalsIgnoreCase))
                        .orElse(true)
                && text.map(part -> part.matches(customer)).orElse(true);
    }

    private static boolean isThere(Customer customer, Query query, Instant now) {
        return query.deleted()
                ? customer.state() instanceof CustomerState.Deleted deleted && deleted.canBeRegretted(now)
                : customer.isActive();
    }

    private record Placed(Place place, Customer customer) {}

    /** @param key in the order of texts */
    private record Place(String key, String id) implements Comparable<Place> {
        private static final String BETWEEN = "\n";
        /** Past every day that anybody writes, in days since 1970. */
        private static final long LATEST = 4_000_000_000L;

        static Place of(Customer customer, Order order) {
            var key =
                    switch (order) {
                        case ID -> "";
                        case NAME -> NameOrder.key(customer.name().value());
                        case LAST_VISIT -> lastFirst(customer.facts().lastVisit());
                    };
            return new Place(key, customer.id().value());
        }

        /** Counts down, so that a later day comes first; nobody's last visit comes after all of them. */
        private static String lastFirst(Optional<LocalDate> day) {
            return day.map(date -> String.format("%010d", LATEST - date.toEpochDay()))
                    .orElse("~");
        }

        static Place read(String text) {
            var between = text.lastIndexOf(BETWEEN);
            return new Place(text.substring(0, between), text.substring(between + 1));
        }

        String text() {
            return key + BETWEEN + id;
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::key).thenComparing(Place::id).compare(this, other);
        }
    }
}
