package no.rebookly.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.time.Oslo;
import org.jspecify.annotations.Nullable;

/** Somebody whom rows may be about, as known so far: from the store and from the rows before. */
final class Person {
    private final CustomerId id;
    private final String name;
    private final PhoneNumber phone;
    private final boolean fromRows;
    private @Nullable Customer stored;
    private boolean shares;
    private Optional<MarketingBasis> basis = Optional.empty();
    private Optional<LocalDate> lastVisit = Optional.empty();
    private Optional<LocalDate> next = Optional.empty();
    private final TreeSet<String> tags = new TreeSet<>();
    /** Days with categories; null until somebody asks, since it takes a read for each customer. */
    private @Nullable Set<List<String>> visits;

    private Person(CustomerId id, String name, PhoneNumber phone, boolean fromRows) {
        this.id = id;
        this.name = name;
        this.phone = phone;
        this.fromRows = fromRows;
    }

    static Person of(Customer customer) {
        var person = new Person(customer.id(), customer.name().value(), customer.phone(), false);
        person.stored = customer;
        person.basis = customer.basis();
        person.lastVisit = customer.facts().lastVisit();
        person.next = customer.facts().upcoming().stream().findFirst().map(each -> Oslo.day(each.at()));
        person.tags.addAll(customer.tags());
        return person;
    }

    static Person ofRow(CustomerId id, String name, PhoneNumber phone) {
        var person = new Person(id, name, phone, true);
        person.visits = new HashSet<>();
        return person;
    }

    /** For those who are from the store. */
    Customer stored() {
        return java.util.Objects.requireNonNull(stored);
    }

    CustomerId id() {
        return id;
    }

    String name() {
        return name;
    }

    PhoneNumber phone() {
        return phone;
    }

    Optional<MarketingBasis> basis() {
        return basis;
    }

    Set<String> tags() {
        return tags;
    }

    boolean came(LocalDate day) {
        return lastVisit.filter(last -> !last.isBefore(day)).isPresent();
    }

    boolean isBooked(LocalDate day) {
        return next.filter(day::equals).isPresent();
    }

    boolean isKnownVisit(Visit visit, java.util.function.Supplier<List<Visit>> stored) {
        if (visits == null) {
            visits = new HashSet<>();
            stored.get().forEach(each -> visits.add(key(each)));
        }
        return visits.contains(key(visit));
    }

    /** True when the number is found to be shared for the first time, and the customer is a new one. */
    boolean sharesNow() {
        var first = fromRows && !shares;
        shares = true;
        return first;
    }

    void take(Additions additions) {
        for (var visit : additions.visits()) {
            lastVisit = lastVisit.filter(last -> last.isAfter(visit.day())).or(() -> Optional.of(visit.day()));
            if (visits != null) {
                visits.add(key(visit));
            }
        }
        additions.appointments().forEach(each -> next = Optional.of(Oslo.day(each.at())));
        tags.addAll(additions.tags());
        basis = additions.basis().or(() -> basis);
    }

    private static List<String> key(Visit visit) {
        return List.of(visit.day().toString(), visit.category().orElse(""));
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
