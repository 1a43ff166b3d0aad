package no.rebookly.local.demo.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** When an SMS may leave, on the salon's wall clock. */
public final class SendingHours {
    private static final LocalTime EVENING = LocalTime.of(20, 45);

    private final Set<LocalDate> closed;

    SendingHours(Set<LocalDate> closed) {
        this.closed = Set.copyOf(closed);
    }

    /** From the first of the two on, and before the second. */
    record Hours(LocalTime from, LocalTime to) {
        boolean has(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** Marketing: weekdays 09–20, Saturdays 10–16, the two eves until 12, and no other day. */
    Optional<Hours> marketingOn(LocalDate day) {
        if (RedDays.on(day).isPresent() || closed.contains(day)) {
            return Optional.empty();
        }
        var usual = usual(day);
        return Optional.of(RedDays.isEve(day) ? new Hours(usual.from(), LocalTime.NOON) : usual);
    }

    private static Hours usual(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? new Hours(LocalTime.of(10, 0), LocalTime.of(16, 0))
                : new Hours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    }

    /** Why marketing waits at a moment; empty when it need not. */
    Optional<String> whyMarketingWaits(LocalDateTime moment) {
        var day = moment.toLocalDate();
        if (marketingOn(day).filter(hours -> hours.has(moment.toLocalTime())).isPresent()) {
            return Optional.empty();
        }
        if (RedDays.on(day).isPresent()) {
            return Optional.of("HOLIDAY");
        }
        if (closed.contains(day)) {
            return Optional.of("CLOSED_DAY");
        }
        return Optional.of(RedDays.isEve(day) && usual(day).has(moment.toLocalTime()) ? "HOLIDAY" : "QUIET_HOURS");
    }

    /** When what waits may go: the next opening, a day after another. */
    LocalDateTime nextOpening(LocalDateTime moment) {
        var day = moment.toLocalDate();
        while (true) {
            var hours = marketingOn(day);
            if (hours.isPresent() && day.atTime(hours.get().from()).isAfter(moment)) {
                return day.atTime(hours.get().from());
            }
            day = day.plusDays(1);
        }
    }

    /** Whether a rule that writes at this hour writes on this day: its hour has not passed the day's end. */
    boolean writesOn(LocalDate day, LocalTime at) {
        return marketingOn(day).filter(hours -> at.isBefore(hours.to())).isPresent();
    }

    /** A reminder that would go at night, or in the last quarter before it, goes the evening before, at 20:45. */
    static LocalDateTime ofReminder(LocalDateTime wished) {
        if (wished.toLocalTime().isBefore(LocalTime.of(7, 0))) {
            return wished.toLocalDate().minusDays(1).atTime(EVENING);
        }
        return wished.toLocalTime().isAfter(EVENING) ? wished.toLocalDate().atTime(EVENING) : wished;
    }
}
