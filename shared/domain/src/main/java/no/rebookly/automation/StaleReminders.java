package no.rebookly.automation;

import java.time.Instant;
import java.util.List;
import no.rebookly.customer.Customer;

/** Finds the reminders that were planned for appointments which are no longer there, or stand at another time. */
public final class StaleReminders {
    private StaleReminders() {}

    /** The names of their occasions; those whose time has passed recall nothing any more. */
    public static List<String> of(Automation automation, Customer customer, Instant now) {
        if (automation.kind() != AutomationKind.APPOINTMENT_REMINDER) {
            return List.of();
        }
        var booked =
                customer.facts().upcoming().stream().map(FindOccasion::nameOf).toList();
        return customer.agenda().mark(automation.id()).told().stream()
                .filter(name -> !booked.contains(name))
                .filter(name ->
                        Instant.parse(name.substring(name.indexOf('@') + 1)).isAfter(now))
                .toList();
    }
}
