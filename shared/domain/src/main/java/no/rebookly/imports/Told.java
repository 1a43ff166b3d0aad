package no.rebookly.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import no.rebookly.customer.Customer;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.time.Oslo;

/** A good row of an import, and what it tells. */
record Told(Import of, long line, RowReading.Good row) {
    /** Of an appointment whose list tells the day only: within every studio's hours, so a reminder names no wrong morning. */
    static final LocalTime UNKNOWN_TIME = LocalTime.NOON;

    Optional<LocalDate> visitDay() {
        return of.kind() == ImportKind.VISITS ? row.visitDay() : row.lastVisit();
    }

    RowChange.What visitWord() {
        return of.kind() == ImportKind.VISITS ? RowChange.What.VISIT : RowChange.What.LAST_VISIT;
    }

    /** What a list of customers calls the last visit says nothing where a later one is known. */
    boolean isPast(Optional<LocalDate> lastVisit) {
        return of.kind() == ImportKind.CUSTOMERS
                && visitDay().isPresent()
                && lastVisit.filter(last -> last.isAfter(visitDay().get())).isPresent();
    }

    Stay stay() {
        return new Stay(
                visitDay().orElseThrow().toEpochDay(),
                row.category().orElse(""),
                row.price().isPresent());
    }

    Optional<Booking> booking() {
        return row.nextAppointment()
                .map(booked -> new Booking(
                        Oslo.at(booked.day(), booked.time().orElse(UNKNOWN_TIME)),
                        booked.time().filter(time -> !time.equals(UNKNOWN_TIME)).isPresent(),
                        Booking.Origin.THIS_IMPORT));
    }

    /** Those that are not there yet, as many as there is room for. */
    SortedSet<String> freshTags(SortedSet<String> present) {
        var fresh = new TreeSet<String>();
        var room = Customer.MOST_TAGS - present.size();
        for (var tag : new TreeSet<>(row.tags())) {
            var fitting = tag.length() <= Customer.LONGEST_TAG
                    ? tag
                    : tag.substring(0, Customer.LONGEST_TAG).strip();
            if (fresh.size() < room && !present.contains(fitting)) {
                fresh.add(fitting);
            }
        }
        return fresh;
    }

    /** Never weaker than what is known; and where the list has a column for it, only rows that say yes. */
    Optional<MarketingBasis> basis(Optional<MarketingBasis> present, boolean asksForYes) {
        return of.marketing()
                .map(Assertion::basis)
                .filter(basis -> !asksForYes || row.marketingSaid().orElse(false))
                .filter(basis -> present.isEmpty()
                        || (basis == MarketingBasis.CONSENT && present.get() == MarketingBasis.EXISTING_CUSTOMER));
    }

    /** A row is personal data. */
    @Override
    public String toString() {
        return "Told[line " + line + "]";
    }
}
