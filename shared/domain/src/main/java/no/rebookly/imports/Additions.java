package no.rebookly.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;

/** What rows bring to a customer that was not known before. */
record Additions(List<Visit> visits, List<Appointment> appointments, Set<String> tags, Optional<MarketingBasis> basis) {
    static final Additions NONE = new Additions(List.of(), List.of(), Set.of(), Optional.empty());

    Additions {
        visits = List.copyOf(visits);
        appointments = List.copyOf(appointments);
        tags = Set.copyOf(tags);
    }

    boolean isEmpty() {
        return visits.isEmpty() && appointments.isEmpty() && tags.isEmpty() && basis.isEmpty();
    }

    Additions and(Additions later) {
        var allVisits = new ArrayList<>(visits);
        allVisits.addAll(later.visits);
        var allAppointments = new ArrayList<>(appointments);
        allAppointments.addAll(later.appointments);
        var allTags = new TreeSet<>(tags);
        allTags.addAll(later.tags);
        return new Additions(allVisits, allAppointments, allTags, later.basis.or(() -> basis));
    }

    @Override
    public String toString() {
        return "Additions[…]";
    }
}
