package no.rebookly.automation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rebookly.customer.Customer;

/** Makes a customer's agenda anew: whenever something about her changes, and when the rules do. */
public final class MakeAgenda {
    private final FindOccasion findOccasion;

    public MakeAgenda(FindOccasion findOccasion) {
        this.findOccasion = findOccasion;
    }

    /** @param automations all of the studio; those that are not active plan nothing, and keep their marks */
    public Agenda make(Customer customer, List<Automation> automations, Instant now) {
        var marks = new TreeMap<AutomationId, Mark>();
        for (var automation : automations) {
            var mark = customer.agenda().mark(automation.id());
            if (!mark.equals(Mark.NONE)) {
                marks.put(automation.id(), mark);
            }
        }
        return new Agenda(
                customer.isActive() ? due(customer, automations, now) : Optional.empty(), rules(automations), marks);
    }

    private Optional<Instant> due(Customer customer, List<Automation> automations, Instant now) {
        return automations.stream()
                .filter(Automation::isActive)
                .flatMap(automation -> due(customer, automation, now).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> due(Customer customer, Automation automation, Instant now) {
        if (!StaleReminders.of(automation, customer, now).isEmpty()) {
            return Optional.of(now); // To be recalled at once.
        }
        return findOccasion.find(automation, customer, now) instanceof Prospect.Due(var occasion)
                ? Optional.of(occasion.moment())
                : Optional.empty();
    }

    /** Changes whenever the active rules do. */
    public static String rules(List<Automation> automations) {
        return automations.stream()
                .filter(Automation::isActive)
                .map(each -> each.id() + "." + each.version())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
