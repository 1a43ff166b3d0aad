package no.rebookly.studio;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import no.rebookly.money.Money;
import no.rebookly.time.QuietHours;

/**
 * A studio: the tenant.
 *
 * @param bookingUrl where {@code {lenke}} leads unless a campaign names another page on the same host; https only
 * @param quietHours when marketing may go
 * @param contactPhone shown on the opt-out page, as written by the studio
 * @param holdoutPercent 0 to 20
 */
public record Studio(
        StudioId id,
        String name,
        Optional<URI> bookingUrl,
        QuietHours quietHours,
        SortedSet<LocalDate> closedDays,
        int holdoutPercent,
        Optional<Money> dailySpendLimit,
        Optional<String> contactPhone,
        Instant createdAt,
        long version) {
    public Studio withVersion(long other) {
        return new Studio(
                id,
                name,
                bookingUrl,
                quietHours,
                closedDays,
                holdoutPercent,
                dailySpendLimit,
                contactPhone,
                createdAt,
                other);
    }

    @Override
    public String toString() {
        return "Studio[" + id + "]";
    }
}
