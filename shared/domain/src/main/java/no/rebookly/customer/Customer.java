package no.rebookly.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.rebookly.automation.Agenda;
import no.rebookly.money.Money;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;

/**
 * A customer of a studio. Several may share a phone number (mother and child).
 *
 * @param basis the marketing basis in force by the ledger, before any opt-out of the number
 * @param facts what filters ask of visits and appointments, kept up to date with them
 * @param state only an active one is shown, counted and written to
 * @param lineage where what is known of her came from, so that it can be taken back
 * @param agenda what the studio's automations have in mind for her
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
        Agenda agenda,
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
                studio,
                id,
                name,
                phone,
                tags,
                basis,
                facts,
                new CustomerState.Active(),
                Lineage.NONE,
                Agenda.NONE,
                now,
                0);
    }

    public boolean isActive() {
        return state instanceof CustomerState.Active;
    }

    /** What filters ask of her. */
    public Outline outline() {
        return new Outline(id, phone, tags, basis, facts, createdAt);
    }

    public Customer with(CustomerName changed) {
        return new Customer(studio, id, changed, phone, tags, basis, facts, state, lineage, agenda, createdAt, version);
    }

    /** By the studio's own hand: a list that still calls her by the old name does not bring that name back. */
    public Customer renamed(CustomerName changed) {
        return changed.equals(name)
                ? this
                : with(lineage.spelt(name.value()).spelt(changed.value())).with(changed);
    }

    public Customer with(PhoneNumber changed) {
        return new Customer(studio, id, name, changed, tags, basis, facts, state, lineage, agenda, createdAt, version);
    }

    public Customer with(SortedSet<String> changed) {
        return new Customer(studio, id, name, phone, changed, basis, facts, state, lineage, agenda, createdAt, version);
    }

    public Customer with(Optional<MarketingBasis> changed) {
        return new Customer(studio, id, name, phone, tags, changed, facts, state, lineage, agenda, createdAt, version);
    }

    public Customer with(Facts changed) {
        return new Customer(studio, id, name, phone, tags, basis, changed, state, lineage, agenda, createdAt, version);
    }

    public Customer with(CustomerState changed) {
        return new Customer(studio, id, name, phone, tags, basis, facts, changed, lineage, agenda, createdAt, version);
    }

    public Customer with(Lineage changed) {
        return new Customer(studio, id, name, phone, tags, basis, facts, state, changed, agenda, createdAt, version);
    }

    public Customer with(Agenda changed) {
        return new Customer(studio, id, name, phone, tags, basis, facts, state, lineage, changed, createdAt, version);
    }

    public Customer withVersion(long other) {
        return new Customer(studio, id, name, phone, tags, basis, facts, state, lineage, agenda, createdAt, other);
    }

    /**
     * What filters and automations ask of a customer's visits and appointments.
     *
     * @param spendOre the sum of the known prices of all visits, in øre
     * @param rhythms by category, for the visits that have one
     * @param gapDays the middle gap between all visits, once there are three
     * @param upcoming booked times to come when this was written, earliest first, at most {@link #MOST_UPCOMING}; some may have
     *     passed since, so readers compare with now
     * @param lastBooked the day of the latest booked time that had passed when this was written: most likely a visit that
     *     nobody registered
     */
    public record Facts(
            Optional<LocalDate> firstVisit,
            Optional<LocalDate> lastVisit,
            int visitCount,
            long spendOre,
            SortedMap<String, Rhythm> rhythms,
            Optional<Integer> gapDays,
            List<Upcoming> upcoming,
            Optional<LocalDate> lastBooked) {
        public static final int MOST_UPCOMING = 10;
        public static final Facts NONE = new Facts(
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Collections.emptySortedMap(),
                Optional.empty(),
                List.of(),
                Optional.empty());

        public Facts {
            rhythms = Collections.unmodifiableSortedMap(new TreeMap<>(rhythms));
            upcoming = List.copyOf(upcoming);
        }

        /** Counted anew from the whole history, so that no sequence of changes can make them drift. */
        public static Facts of(List<Visit> visits, List<Appointment> appointments, Instant now) {
            var days = visits.stream().map(Visit::day).sorted().toList();
            var byCategory = new TreeMap<String, List<LocalDate>>();
            var spend = Money.ZERO;
            for (var visit : visits) {
                visit.category().ifPresent(category -> byCategory
                        .computeIfAbsent(category, key -> new ArrayList<>())
                        .add(visit.day()));
                spend = spend.plus(visit.price().orElse(Money.ZERO));
            }
            var rhythms = new TreeMap<String, Rhythm>();
            byCategory.forEach((category, its) -> rhythms.put(category, Rhythm.of(its)));
            return new Facts(
                    days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst()),
                    days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()),
                    visits.size(),
                    spend.ore(),
                    rhythms,
                    days.isEmpty() ? Optional.empty() : Rhythm.of(days).gapDays(),
                    appointments.stream()
                            .filter(each -> each.at().isAfter(now))
                            .sorted(Comparator.comparing(Appointment::at)
                                    .thenComparing(each -> each.id().value()))
                            .limit(MOST_UPCOMING)
                            .map(each -> new Upcoming(each.id(), each.at(), each.isTimeKnown()))
                            .toList(),
                    appointments.stream()
                            .map(Appointment::at)
                            .filter(at -> !at.isAfter(now))
                            .max(Comparator.naturalOrder())
                            .map(Oslo::day));
        }

        public SortedSet<String> categories() {
            return Collections.unmodifiableSortedSet(new TreeSet<>(rhythms.keySet()));
        }

        /** The earliest booked time after an instant. */
        public Optional<Instant> nextAppointment(Instant now) {
            return upcoming.stream()
                    .map(Upcoming::at)
                    .filter(at -> at.isAfter(now))
                    .findFirst();
        }

        /** The latest day on which she came, or was booked and so most likely came. */
        public Optional<LocalDate> lastSeen(Instant now) {
            return Stream.of(
                            lastVisit.stream(),
                            lastBooked.stream(),
                            upcoming.stream()
                                    .map(Upcoming::at)
                                    .filter(at -> !at.isAfter(now))
                                    .map(Oslo::day))
                    .flatMap(days -> days)
                    .max(Comparator.naturalOrder());
        }
    }

    /** A booked time to come. */
    public record Upcoming(AppointmentId id, Instant at, boolean timeKnown) {}

    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
