package no.rebookly.local.demo.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * What the salon has laid down. Times are those of its wall clock.
 *
 * @param closed days on which it sends no marketing
 */
public record RuleBook(Rebook rebook, WinBack winBack, Reminder reminder, Set<LocalDate> closed) {
    public RuleBook {
        closed = Set.copyOf(closed);
    }

    /**
     * So long after the last visit of a treatment, or after the customer's own rhythm.
     *
     * @param on when it is switched on
     * @param daily how many it writes to on a day at most
     */
    public record Rebook(LocalDateTime on, String treatment, int afterWeeks, LocalTime at, int daily) {}

    public record WinBack(LocalDateTime on, int afterWeeks, int tries, int pauseWeeks, LocalTime at, int daily) {}

    public record Reminder(LocalDateTime on, int hoursBefore) {}
}
