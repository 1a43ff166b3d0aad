package no.rebookly.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is known of a customer over time; the marketing ledger oldest first. */
public record History(List<Visit> visits, List<Appointment> appointments, List<MarketingEntry> marketing) {
    public static final History NONE = new History(List.of(), List.of(), List.of());

    public History {
        visits = List.copyOf(visits);
        appointments = List.copyOf(appointments);
        marketing = List.copyOf(marketing);
    }

    /** As it is once this change is written, in the order of the store. */
    public History after(HistoryChange change) {
        var keptVisits = new ArrayList<>(visits);
        keptVisits.removeIf(visit -> change.removedVisits().contains(visit)
                || change.addedVisits().stream().anyMatch(added -> added.id().equals(visit.id())));
        keptVisits.addAll(change.addedVisits());
        keptVisits.sort(Comparator.comparing(Visit::day)
                .thenComparing(visit -> visit.id().value()));
        var keptAppointments = new ArrayList<>(appointments);
        keptAppointments.removeIf(each -> change.removedAppointments().contains(each.id())
                || change.savedAppointments().stream()
                        .anyMatch(saved -> saved.id().equals(each.id())));
        change.savedAppointments().forEach(each -> keptAppointments.add(each.withVersion(each.version() + 1)));
        keptAppointments.sort(Comparator.comparing(each -> each.id().value()));
        var ledger = new ArrayList<>(marketing);
        change.addedMarketing().stream()
                .filter(entry -> !ledger.contains(entry))
                .forEach(ledger::add);
        ledger.removeAll(change.removedMarketing());
        ledger.sort(Comparator.comparing(MarketingEntry::at));
        return new History(keptVisits, keptAppointments, ledger);
    }

    /** Together with that of somebody who was found to be the same person; what both hold is there once. */
    public History and(History other) {
        return after(new HistoryChange(other.visits(), List.of(), List.of(), List.of(), other.marketing(), List.of()))
                .withAppointments(other.appointments());
    }

    private History withAppointments(List<Appointment> more) {
        var all = new ArrayList<>(appointments);
        more.stream()
                .filter(each -> all.stream().noneMatch(known -> known.id().equals(each.id())))
                .forEach(all::add);
        all.sort(Comparator.comparing(each -> each.id().value()));
        return new History(visits, all, marketing);
    }
}
