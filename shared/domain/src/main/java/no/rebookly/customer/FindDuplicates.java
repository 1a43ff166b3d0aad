package no.rebookly.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/**
 * Finds customers who may be one person: of one number and a similar name, or of one name and a number with one slip of a
 * finger. Mother and child share a number and not a given name, and are never taken for one. Names and numbers are encrypted,
 * so everybody is read and compared here, for every page anew: what was merged or told apart meanwhile is gone from the next.
 */
public final class FindDuplicates {
    static final Comparator<Duplicate> ORDER = Comparator.comparing(FindDuplicates::position);

    private final Customers customers;

    public FindDuplicates(Customers customers) {
        this.customers = customers;
    }

    /** The surest first. */
    public Page<Duplicate> find(StudioId studio, PageRequest page) {
        var everybody = new ArrayList<Customer>();
        customers.everybody(studio, everybody::add);
        var apart = apart(everybody);
        var rest = new LookAlikes((one, other) -> apart.contains(Set.of(one.id(), other.id())))
                .among(everybody.stream().filter(Customer::isActive).toList()).stream()
                        .filter(pair -> page.position()
                                .map(last -> position(pair).compareTo(last) > 0)
                                .orElse(true))
                        .limit(page.limit() + 1L)
                        .toList();
        return rest.size() <= page.limit()
                ? new Page<>(rest, Optional.empty())
                : new Page<>(rest.subList(0, page.limit()), Optional.of(position(rest.get(page.limit() - 1))));
    }

    private static String position(Duplicate pair) {
        var one = pair.keep().id().value();
        var other = pair.remove().id().value();
        return pair.likeness().rank() + (one.compareTo(other) < 0 ? one + other : other + one);
    }

    /** Who was told apart stays so as part of whoever she was merged into. */
    private static Set<Set<CustomerId>> apart(List<Customer> everybody) {
        Map<CustomerId, CustomerId> into = new HashMap<>();
        everybody.forEach(customer -> {
            if (customer.state() instanceof CustomerState.Merged merged) {
                into.put(customer.id(), merged.into());
            }
        });
        var apart = new HashSet<Set<CustomerId>>();
        for (var customer : everybody) {
            for (var other : customer.lineage().apart()) {
                var one = whoever(customer.id(), into);
                var another = whoever(other, into);
                if (!one.equals(another)) {
                    apart.add(Set.of(one, another));
                }
            }
        }
        return apart;
    }

    private static CustomerId whoever(CustomerId id, Map<CustomerId, CustomerId> into) {
        var found = id;
        for (var next = into.get(found); next != null; next = into.get(found)) {
            found = next;
        }
        return found;
    }
}
