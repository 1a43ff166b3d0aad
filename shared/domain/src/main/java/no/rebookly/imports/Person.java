package no.rebookly.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.History;
import no.rebookly.customer.Lineage;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.SameName;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom rows may be about, as known so far: from the store and from the rows before. There may be a hundred thousand of
 * them in memory, so it holds the little by which rows are compared, and of her history nothing until a row needs it.
 */
final class Person {
    private static final SortedSet<String> NO_TAGS = Collections.emptySortedSet();
    private static final long NEVER = Long.MIN_VALUE;

    private final CustomerId id;
    private final PhoneNumber phone;
    private final long createdAt;
    private final boolean isStored;
    private String name;
    private List<String> otherNames = List.of();
    private List<String> aliases = List.of();
    private List<CustomerId> absorbed = List.of();
    private @Nullable MarketingBasis basis;
    private long firstDay = NEVER;
    private long lastDay = NEVER;
    private SortedSet<String> tags = NO_TAGS;
    /** What is known without her history: enough to see that nothing is new. */
    private List<Booking> upcoming = List.of();

    private @Nullable List<Stay> stays;
    private @Nullable List<Booking> bookings;
    private boolean isWritten;
    private boolean shares;

    private Person(CustomerId id, PhoneNumber phone, String name, Instant createdAt, boolean isStored) {
        this.id = id;
        this.phone = phone;
        this.name = name;
        this.createdAt = createdAt.toEpochMilli();
        this.isStored = isStored;
        this.isWritten = isStored;
    }

    static Person of(Customer customer) {
        var person = new Person(customer.id(), customer.phone(), customer.name().value(), customer.createdAt(), true);
        var spellings = new ArrayList<>(customer.lineage().spellings());
        spellings.remove(person.name);
        person.otherNames = List.copyOf(spellings);
        person.absorbed = customer.lineage().absorbed();
        person.basis = customer.basis().orElse(null);
        var facts = customer.facts();
        person.firstDay = facts.firstVisit().map(LocalDate::toEpochDay).orElse(NEVER);
        person.lastDay = facts.lastVisit().map(LocalDate::toEpochDay).orElse(NEVER);
        person.tags = customer.tags().isEmpty() ? NO_TAGS : customer.tags();
        person.upcoming = facts.upcoming().stream()
                .map(each -> new Booking(each.at(), each.timeKnown(), Booking.Origin.STUDIO))
                .toList();
        return person;
    }

    static Person ofRow(CustomerId id, PhoneNumber phone, String name, Instant now) {
        var person = new Person(id, phone, name, now, false);
        person.stays = List.of();
        person.bookings = List.of();
        return person;
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

    long createdAt() {
        return createdAt;
    }

    boolean isWritten() {
        return isWritten;
    }

    void written() {
        isWritten = true;
    }

    List<String> aliases() {
        return aliases;
    }

    /** Of somebody who was found to be her. */
    void alsoCalled(Set<String> names) {
        var all = new TreeSet<>(aliases);
        all.addAll(names);
        aliases = List.copyOf(all);
    }

    /** Whether lists have called her exactly so, or her owner does. */
    boolean isCalled(String other) {
        return name.equals(other) || otherNames.contains(other) || aliases.contains(other);
    }

    boolean isCalledMuchLike(String other) {
        return SameName.of(name, other)
                || otherNames.stream().anyMatch(each -> SameName.of(each, other))
                || aliases.stream().anyMatch(each -> SameName.of(each, other));
    }

    /** Whether only her history can tell if this row is news. */
    boolean needsHistoryFor(Told told) {
        return (stays == null && needsStays(told)) || (bookings == null && needsBookings(told));
    }

    private boolean needsStays(Told told) {
        if (told.visitDay().isEmpty() || told.isPast(lastVisit())) {
            return false;
        }
        var stay = told.stay();
        return firstDay != NEVER
                && stay.day() >= firstDay
                && stay.day() <= lastDay
                && !(told.of().kind() == ImportKind.CUSTOMERS && stay.category().isEmpty() && !stay.isPriced());
    }

    private boolean needsBookings(Told told) {
        return told.booking()
                .filter(booking -> !upcoming.isEmpty()
                        && !(booking.among(upcoming, Instant.MIN) instanceof Booking.Fit.Known known
                                && (!booking.isTimeKnown()
                                        || upcoming.get(known.index()).at().equals(booking.at()))))
                .isPresent();
    }

    /** As much of her as finding her history takes. */
    Customer stub(StudioId studio) {
        var lineage = new Lineage(NO_TAGS, List.of(), absorbed, List.of(), List.of());
        return Customer.of(
                        studio,
                        id,
                        new CustomerName(name),
                        phone,
                        NO_TAGS,
                        Optional.empty(),
                        Customer.Facts.NONE,
                        Instant.EPOCH)
                .with(lineage);
    }

    void knows(History history, ImportId of) {
        stays = history.visits().stream().map(Stay::of).toList();
        bookings = history.appointments().stream()
                .map(each -> Booking.of(each, of))
                .toList();
    }

    /** True when the number is found to be shared for the first time, and the customer is a new one. */
    boolean sharesNow() {
        var first = !isStored && !shares;
        shares = true;
        return first;
    }

    boolean isNewAndShares() {
        return !isStored && shares;
    }

    /** What the row changes, from here on known. */
    List<RowChange> take(Told told, boolean asksForYes, Instant now) {
        var changes = new ArrayList<RowChange>();
        takeName(told, changes);
        takeVisit(told, changes);
        told.booking().filter(booking -> booking.at().isAfter(now)).ifPresent(booking -> take(booking, now, changes));
        var fresh = told.freshTags(tags);
        if (!fresh.isEmpty()) {
            var all = new TreeSet<>(tags);
            all.addAll(fresh);
            tags = all;
            changes.add(RowChange.tags(fresh));
        }
        told.basis(Optional.ofNullable(basis), asksForYes).ifPresent(given -> {
            basis = given;
            changes.add(RowChange.marketing(given));
        });
        return changes;
    }

    private void takeName(Told told, List<RowChange> changes) {
        var better = told.row().name().flatMap(said -> ApplyRows.betterName(name, otherNames, aliases, said));
        if (better.isPresent()) {
            var names = new ArrayList<>(otherNames);
            names.remove(better.get());
            names.add(name);
            changes.add(RowChange.name(name, better.get()));
            otherNames = List.copyOf(names);
            name = better.get();
        }
    }

    private void takeVisit(Told told, List<RowChange> changes) {
        if (told.visitDay().isEmpty() || told.isPast(lastVisit())) {
            return;
        }
        var stay = told.stay();
        var known = stays == null ? withoutHistory(stay) : stays;
        switch (stay.among(known)) {
            case Stay.Fit.Known same -> {}
            case Stay.Fit.Completes(var index) -> {
                var all = new ArrayList<>(known);
                all.set(index, stay.completing(known.get(index)));
                stays = List.copyOf(all);
                changes.add(
                        RowChange.visitTold(told.visitWord(), told.visitDay().orElseThrow()));
            }
            case Stay.Fit.New added -> {
                if (stays != null) {
                    var all = new ArrayList<>(known);
                    all.add(stay);
                    stays = List.copyOf(all);
                }
                changes.add(RowChange.visit(told.visitWord(), told.visitDay().orElseThrow()));
            }
        }
        firstDay = firstDay == NEVER ? stay.day() : Math.min(firstDay, stay.day());
        lastDay = Math.max(lastDay, stay.day());
    }

    /** Without her history there is nothing on this day, or it is her last visit and the row tells no more than the day. */
    private List<Stay> withoutHistory(Stay told) {
        return lastDay == told.day() ? List.of(new Stay(lastDay, "", false)) : List.of();
    }

    private void take(Booking booking, Instant now, List<RowChange> changes) {
        var known = bookings == null ? upcoming : bookings;
        var all = new ArrayList<>(known);
        switch (booking.among(known, now)) {
            case Booking.Fit.Known(var index) -> all.set(index, known.get(index).confirmed());
            case Booking.Fit.Moves(var index) -> {
                all.set(index, booking);
                changes.add(RowChange.moved(known.get(index), booking));
            }
            case Booking.Fit.New added -> {
                all.add(booking);
                changes.add(RowChange.booked(booking));
            }
        }
        if (bookings == null) {
            upcoming = List.copyOf(all);
        } else {
            bookings = List.copyOf(all);
        }
    }

    private Optional<LocalDate> lastVisit() {
        return lastDay == NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(lastDay));
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
