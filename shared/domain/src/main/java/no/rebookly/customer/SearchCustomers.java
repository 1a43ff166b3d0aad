package no.rebookly.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/**
 * Finds customers by a part of the name or number and by tag. What is searched is encrypted, so it is read and compared here:
 * in the order of ids a page reads on until it is full; in any other order the whole list is read for each page (10,000
 * customers: about 1,200 read units and a second).
 */
public final class SearchCustomers {
    private static final int FEWEST_DIGITS = 3;

    private final Customers customers;

    public SearchCustomers(Customers customers) {
        this.customers = customers;
    }

    /** How a list is ordered; ties are in the order of the ids. */
    public enum Order {
        ID,
        NAME,
        /** Latest first, those who never came last. */
        LAST_VISIT
    }

    /**
     * @param text part of a name, without regard to case and accents, or at least three digits of a number
     * @param tag exactly, without regard to case
     */
    public record Query(Optional<String> text, Optional<String> tag, Order order) {
        @Override
        public String toString() {
            return "Query[" + order + "]";
        }
    }

    public Page<Customer> search(StudioId studio, Query query, PageRequest page) {
        return query.order() == Order.ID ? byId(studio, query, page) : sorted(studio, query, page);
    }

    private Page<Customer> byId(StudioId studio, Query query, PageRequest page) {
        var narrows = query.text().isPresent() || query.tag().isPresent();
        var found = new ArrayList<Customer>();
        var position = page.position();
        do {
            var read = customers.list(studio, new PageRequest(narrows ? PageRequest.MOST : page.limit(), position));
            for (var customer : read.items()) {
                if (matches(customer, query)) {
                    found.add(customer);
                }
                if (found.size() == page.limit()) {
                    var last = customer.id().value();
                    var more = read.next().isPresent()
                            || !read.items().getLast().id().value().equals(last);
                    return new Page<>(found, more ? Optional.of(last) : Optional.empty());
                }
            }
            position = read.next();
        } while (position.isPresent());
        return new Page<>(found, Optional.empty());
    }

    private Page<Customer> sorted(StudioId studio, Query query, PageRequest page) {
        var all = new ArrayList<Customer>();
        var position = Optional.<String>empty();
        do {
            var read = customers.list(studio, new PageRequest(PageRequest.MOST, position));
            all.addAll(read.items());
            position = read.next();
        } while (position.isPresent());
        all.sort(order(query.order()).thenComparing(customer -> customer.id().value()));
        var rest = page.position().map(last -> after(all, last)).orElse(all).stream()
                .filter(customer -> matches(customer, query))
                .limit(page.limit() + 1L)
                .toList();
        return rest.size() <= page.limit()
                ? new Page<>(rest, Optional.empty())
                : new Page<>(
                        rest.subList(0, page.limit()),
                        Optional.of(rest.get(page.limit() - 1).id().value()));
    }

    /** From the place where the last page's last customer stands now; from the start when that one is gone. */
    private static List<Customer> after(List<Customer> all, String last) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).id().value().equals(last)) {
                return all.subList(i + 1, all.size());
            }
        }
        return all;
    }

    private static Comparator<Customer> order(Order order) {
        return switch (order) {
            case ID -> Comparator.comparing(customer -> customer.id().value());
            case NAME -> Comparator.comparing(customer -> key(customer.name().value()));
            case LAST_VISIT ->
                Comparator.comparing(
                        customer -> customer.facts().lastVisit().orElse(java.time.LocalDate.MIN),
                        Comparator.reverseOrder());
        };
    }

    private static boolean matches(Customer customer, Query query) {
        return query.text().map(text -> matches(customer, text)).orElse(true)
                && query.tag()
                        .map(tag -> customer.tags().stream().anyMatch(tag::equalsIgnoreCase))
                        .orElse(true);
    }

    private static boolean matches(Customer customer, String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return plain(customer.name().value()).contains(plain(text).strip())
                || (digits.length() >= FEWEST_DIGITS && customer.phone().e164().contains(digits));
    }

    /** Norwegian order: æ, ø and å come last. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "z{")
                .replace("ø", "z|")
                .replace("å", "z}");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ø', 'o')
                .replace("æ", "ae")
                .replace('ł', 'l')
                .replace('đ', 'd');
    }
}
