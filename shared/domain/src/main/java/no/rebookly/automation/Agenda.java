package no.rebookly.automation;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the studio's automations have in mind for one customer.
 *
 * @param dueAt the earliest moment any of them has to be looked at; empty while none has
 * @param rules a fingerprint of the active rules that this was made by: with other rules it has to be made anew
 */
public record Agenda(Optional<Instant> dueAt, String rules, SortedMap<AutomationId, Mark> marks) {
    public static final Agenda NONE = new Agenda(Optional.empty(), "", Collections.emptySortedMap());

    public Agenda {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    public Mark mark(AutomationId automation) {
        return marks.getOrDefault(automation, Mark.NONE);
    }

    public Agenda with(AutomationId automation, Mark mark) {
        var all = new TreeMap<>(marks);
        if (mark.equals(Mark.NONE)) {
            all.remove(automation);
        } else {
            all.put(automation, mark);
        }
        return new Agenda(dueAt, rules, all);
    }
}
