package no.rebookly.imports;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.Customers;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.time.Oslo;

/**
 * Decides what each row of an import is: for the count before, and for the taking in afterwards, by the same rules. What is
 * known already adds nothing, so a row done twice adds once.
 */
final class MergeRow {
    /** Of an appointment whose list tells the day only: within every studio's hours, so a reminder names no wrong morning. */
    static final LocalTime UNKNOWN_TIME = LocalTime.NOON;

    private final Import of;
    private final People people;
    private final Customers customers;
    private final InterpretRow interpretRow;
    private final boolean asksForYes;
    private final Instant now;
    private final RowIds ids;

    /** @param now when the rows count as taken in */
    MergeRow(Import of, Mapping mapping, People people, Customers customers, InterpretRow interpretRow, Instant now) {
        this.of = of;
        this.people = people;
        this.customers = customers;
        this.interpretRow = interpretRow;
        this.asksForYes = mapping.meanings().contains(ColumnMeaning.MARKETING);
        this.now = now;
        this.ids = new RowIds(of.id());
    }

    /** What a row is. */
    sealed interface Merged {
        record Empty() implements Merged {}

        record Refused(List<RowReading.RowRefusal> refusals) implements Merged {}

        record Added(Person person, Additions additions) implements Merged {}

        record Known() implements Merged {}

        record Changed(Person person, Additions additions) implements Merged {}
    }

    /** How many of the customers added so far share their number. */
    long sharing() {
        return people.sharing();
    }

    Merged merge(Rows.Step.Row row) {
        return switch (interpretRow.read(row.cells())) {
            case RowReading.Empty() -> new Merged.Empty();
            case RowReading.Refused(var refusals) -> new Merged.Refused(refusals);
            case RowReading.Good good -> merge(row.line(), good);
        };
    }

    private Merged merge(long line, RowReading.Good row) {
        var match = people.match(row, of.sharedNumbers());
        if (match.isEmpty() && row.name().isEmpty()) {
            return new Merged.Refused(List.of(new RowReading.RowRefusal("", RowReason.NAME_MISSING)));
        }
        var person = match.orElseGet(() -> Person.ofRow(
                new CustomerId(ids.next(CustomerId.KIND, line)), row.name().orElseThrow(), row.phone()));
        var additions = additions(person, row, line);
        person.take(additions);
        if (match.isEmpty()) {
            people.add(person);
            return new Merged.Added(person, additions);
        }
        return additions.isEmpty() ? new Merged.Known() : new Merged.Changed(person, additions);
    }

    private Additions additions(Person person, RowReading.Good row, long line) {
        return new Additions(
                visit(person, row, line).stream().toList(),
                appointment(person, row, line).stream().toList(),
                tags(person, row),
                basis(person, row));
    }

    private Optional<Visit> visit(Person person, RowReading.Good row, long line) {
        var day = of.kind() == ImportKind.VISITS ? row.visitDay() : row.lastVisit();
        return day.map(date -> new Visit(
                        new VisitId(ids.next(VisitId.KIND, line)),
                        date,
                        row.category(),
                        row.price(),
                        Optional.of(of.id().value())))
                .filter(visit -> of.kind() == ImportKind.VISITS
                        ? !person.isKnownVisit(
                                visit, () -> customers.history(person.stored()).visits())
                        : !person.came(visit.day()));
    }

    private Optional<Appointment> appointment(Person person, RowReading.Good row, long line) {
        return row.nextAppointment()
                .filter(booked -> !person.isBooked(booked.day()))
                .map(booked -> Oslo.at(booked.day(), booked.time().orElse(UNKNOWN_TIME)))
                .filter(at -> at.isAfter(now))
                .map(at -> new Appointment(
                        new AppointmentId(ids.next(AppointmentId.KIND, line)),
                        at,
                        Optional.empty(),
                        Optional.of(of.id().value()),
                        0));
    }

    private static java.util.NavigableSet<String> fresh(Person person, RowReading.Good row) {
        var fresh = new TreeSet<String>();
        for (var tag : row.tags()) {
            fresh.add(
                    tag.length() <= Customer.LONGEST_TAG
                            ? tag
                            : tag.substring(0, Customer.LONGEST_TAG).strip());
        }
        fresh.removeAll(person.tags());
        return fresh;
    }

    /** As many as there is room for. */
    private static java.util.Set<String> tags(Person person, RowReading.Good row) {
        var room = Math.max(0, Customer.MOST_TAGS - person.tags().size());
        return new TreeSet<>(fresh(person, row).stream().limit(room).toList());
    }

    /** Never weaker than what is known; and where the list has a column for it, only rows that say yes. */
    private Optional<MarketingBasis> basis(Person person, RowReading.Good row) {
        return of.marketing()
                .map(Assertion::basis)
                .filter(basis -> !asksForYes || row.marketingSaid().orElse(false))
                .filter(basis -> person.basis().isEmpty()
                        || (basis == MarketingBasis.CONSENT
                                && person.basis().get() == MarketingBasis.EXISTING_CUSTOMER));
    }
}
