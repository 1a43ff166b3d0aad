package no.rebookly.customer;

import java.util.List;

/** What is known of a customer over time; the marketing ledger oldest first. */
public record History(List<Visit> visits, List<Appointment> appointments, List<MarketingEntry> marketing) {
    public static final History NONE = new History(List.of(), List.of(), List.of());

    public History {
        visits = List.copyOf(visits);
        appointments = List.copyOf(appointments);
        marketing = List.copyOf(marketing);
    }
}
