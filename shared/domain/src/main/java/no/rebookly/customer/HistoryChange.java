package no.rebookly.customer;

import java.util.List;

/** What one change adds to a customer's history and takes from it. The marketing ledger only grows. */
public record HistoryChange(
        List<Visit> addedVisits,
        List<VisitId> removedVisits,
        List<Appointment> savedAppointments,
        List<AppointmentId> removedAppointments,
        List<MarketingEntry> addedMarketing) {
    public static final HistoryChange NONE = new HistoryChange(List.of(), List.of(), List.of(), List.of(), List.of());

    public HistoryChange {
        addedVisits = List.copyOf(addedVisits);
        removedVisits = List.copyOf(removedVisits);
        savedAppointments = List.copyOf(savedAppointments);
        removedAppointments = List.copyOf(removedAppointments);
        addedMarketing = List.copyOf(addedMarketing);
    }
}
