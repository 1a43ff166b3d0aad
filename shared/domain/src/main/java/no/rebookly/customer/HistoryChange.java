package no.rebookly.customer;

import java.util.List;

/**
 * What one change adds to a customer's history and takes from it. The marketing ledger only grows, except that undoing an import
 * takes back the lines on which nothing was ever sent: the import itself stays as the record of what was asserted.
 *
 * @param removedVisits whole, since the store files them by day
 * @param savedAppointments at the version that was read, 0 for new ones; the store counts it up
 */
public record HistoryChange(
        List<Visit> addedVisits,
        List<Visit> removedVisits,
        List<Appointment> savedAppointments,
        List<AppointmentId> removedAppointments,
        List<MarketingEntry> addedMarketing,
        List<MarketingEntry> removedMarketing) {
    public static final HistoryChange NONE =
            new HistoryChange(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public static HistoryChange ofMarketing(MarketingEntry... entries) {
        return new HistoryChange(List.of(), List.of(), List.of(), List.of(), List.of(entries), List.of());
    }

    public HistoryChange {
        addedVisits = List.copyOf(addedVisits);
        removedVisits = List.copyOf(removedVisits);
        savedAppointments = List.copyOf(savedAppointments);
        removedAppointments = List.copyOf(removedAppointments);
        addedMarketing = List.copyOf(addedMarketing);
        removedMarketing = List.copyOf(removedMarketing);
    }

    /** Nothing but new visits, appointments and ledger lines. */
    public static HistoryChange added(History more) {
        return new HistoryChange(more.visits(), List.of(), more.appointments(), List.of(), more.marketing(), List.of());
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
