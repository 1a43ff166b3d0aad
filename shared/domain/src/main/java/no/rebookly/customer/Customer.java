package no.rebookly.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * A customer of a studio. Several may share a phone number (mother and child).
 *
 * @param basis the marketing basis in force by the ledger, before any opt-out of the number
 * @param facts what filters ask of visits and appointments, kept up to date with them
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
        Instant createdAt,
        long version) {
    public static final int MOST_TAGS = 20;
    public static final int LONGEST_TAG = 40;

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
                java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>()),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "Customer[" + id + "]";
    }
}
