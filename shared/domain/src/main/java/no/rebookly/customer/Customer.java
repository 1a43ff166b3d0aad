package no.rebookly.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.money.Money;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * A customer of a studio. Several may share a phone number (mother and child).
 *
 * @param basis the marketing basis in force by the ledger, before any opt-out of the number
 * @param facts what filters ask of visits and appointments, kept up to date with them
 * @param state only an active one is shown, counted and written to
 * @param lineage where what is known of her came from, so that it can be taken back
 * @param version for optimistic locking; 0 before the first write
 */
public record Customer(
        StudioId studio,
        CustomerId id,
        CustomerName name,
        PhoneNumber phone,
        SortedSet<String> tags,
        Optional<MarketingBasis> basis,
        Facts facts,
        CustomerState state,
        Lineage lineage,
        Instant createdAt,
        long version) {
    public static final int MOST_TAGS = 20;
    public static final int LONGEST_TAG = 40;

    public Customer {
        for (var tag : tags) {
            if (!isTag(tag)) {
                throw new IllegalArgumentException("not a tag");
            }
        }
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** One line of 1 to {@link #LONGEST_TAG} characters. */
    public static boolean isTag(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TAG && text.chars().noneMatch(Character::isISOControl);
    }

    /** A new and active one, as she is before the first write. */
    public static Customer of(
            StudioId studio,
            CustomerId id,
            CustomerName name,
            PhoneNumber phone,
            SortedSet<String> tags,
            Optional<MarketingBasis> basis,
            Facts facts,
            Instant now) {
        return new Customer(
                studio, id, name, phone, tags, basis, facts, new CustomerState.Active(), Lineage.NONE, now, 0);
    }

    public boolean isActive() {
        return state instanceof CustomerState.Active;
    }

    public Customer with(CustomerName changed) {
        return new Customer(studio, id, changed, phone, tags, basis, facts, state, lineage, createdAt, version);
    }

    public Customer with(PhoneNumber changed) {
        return new Customer(studio, id, name, changed, tags, basis, facts, state, lineage, createdAt, version);
    }

    public Customer with(SortedSet<String> changed) {
        return new Customer(studio, id, name, phone, changed, basis, facts, state, lineage, createdAt, version);
    }

    public Customer with(Optional<MarketingBasis> changed) {
        return new Customer(studio, id, name, phone, tags, changed, facts, state, lineage, createdAt, version);
    }

    public Customer with(Facts changed) {
        return new Customer(studio, id, name, phone, tags, basis, changed, state, lineage, createdAt, version);
    }

    public Customer with(CustomerState changed) {
        return new Customer(studio, id, name, phone, tags, basis, facts, changed, lineage, createdAt, version);
    }

    public Customer with(Lineage changed) {
        return new Customer(studio, id, name, phone, tags, basis, facts, state, changed, createdAt, version);
    }

    public Customer withVersion(long other) {
        return new Customer(studio, id, name, phone, tags, basis, facts, state, lineage, createdAt, other);
    }

    /**
     * @param spendOre the sum of the known prices of all visits, in øre
     * @param nextAppointment the earliest booked time; may have passed since it was written, so readers compare it with now
     */
    public record Facts(
            Optional<LocalDate> firstVisit,
            Optional<LocalDate> lastVisit,
            int visitCount,
            long spendOre,
            SortedSet<String> categories,
            Optional<Instant> nextAppointment) {
        public static final Facts NONE = new Facts(
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Collections.unmodifiableSortedSet(new TreeSet<>()),
                Optional.empty());

        /** Counted anew from the whole history, so that no sequence of changes can make them drift. */
        public static Facts of(List<Visit> visits, List<Appointment> appointments, Instant now) {
            var days = visits.stream().map(Visit::day).sorted().toList();
            var categories = new TreeSet<String>();
            var spend = Money.ZERO;
            for (var visit : visits) {
                visit.category().ifPresent(categories::add);
                spend = spend.plus(visit.price().orElse(Money.ZERO));
            }
            return new Facts(
                    days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst()),
                    days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()),
                    visits.size(),
                    spend.ore(),
                    Collections.unmodifiableSortedSet(categories),
                    next(appointments, now));
        }

        private static Optional<Instant> next(List<Appointment> appointments, Instant now) {
            return appointments.stream()
                    .map(Appointment::at)
                    .filter(at -> at.isAfter(now))
                    .min(Comparator.naturalOrder());
        }
    }

    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
