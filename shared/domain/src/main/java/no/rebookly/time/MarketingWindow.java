package no.rebookly.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/**
 * When marketing of one studio may leave: its quiet hours, none on Sundays, public holidays and the studio's closed days, and
 * only until noon on 24 and 31 December.
 */
public final class MarketingWindow {
    private static final Set<MonthDay> EVES = Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31));

    private final QuietHours quietHours;
    private final Set<LocalDate> closedDays;
    private final Holidays holidays;

    public MarketingWindow(QuietHours quietHours, Set<LocalDate> closedDays, Holidays holidays) {
        this.quietHours = quietHours;
        this.closedDays = Set.copyOf(closedDays);
        this.holidays = holidays;
    }

    /** Whether marketing may leave at an instant. */
    public sealed interface Answer {
        record Open() implements Answer {}

        /**
         * @param next the first instant after the one asked about when marketing may leave
         * @param reason what stands in the way at the instant asked about; other things may on the way to {@code next}
         */
        record Later(Instant next, Reason reason) implements Answer {}
    }

    /** The words are those of a decision's reason. When several hold, the first one here is told. */
    public enum Reason {
        /** A public holiday, a Sunday, or past noon on one of the two eves. */
        HOLIDAY,
        CLOSED_DAY,
        QUIET_HOURS
    }

    public Answer at(Instant instant) {
        var day = Oslo.day(instant);
        var time = Oslo.time(instant);
        if (on(day).map(hours -> hours.contains(time)).orElse(false)) {
            return new Answer.Open();
        }
        return new Answer.Later(next(day, time), reason(day, time));
    }

    /** The hours of one day, if it has any; also what a backlog can be spread over. */
    public Optional<Hours> on(LocalDate day) {
        if (isHoliday(day) || closedDays.contains(day)) {
            return Optional.empty();
        }
        var ordinary = ordinary(day);
        return isEve(day) ? ordinary.flatMap(MarketingWindow::untilNoon) : ordinary;
    }

    /** Whether an hour is past the end of every weekday's hours: nothing of it goes on the day itself. */
    public boolean endsBefore(LocalTime time) {
        return !time.isBefore(quietHours.weekdays().to());
    }

    private Instant next(LocalDate day, LocalTime time) {
        // Ends: closed days are finitely many, and no run of Sundays and holidays is longer than a week.
        for (var candidate = day; ; candidate = candidate.plusDays(1)) {
            var hours = on(candidate);
            if (hours.isPresent()
                    && (candidate.isAfter(day) || time.isBefore(hours.get().from()))) {
                return Oslo.at(candidate, hours.get().from());
            }
        }
    }

    private Reason reason(LocalDate day, LocalTime time) {
        if (isHoliday(day)) {
            return Reason.HOLIDAY;
        }
        if (closedDays.contains(day)) {
            return Reason.CLOSED_DAY;
        }
        var onlyTheEve =
                isEve(day) && ordinary(day).map(hours -> hours.contains(time)).orElse(false);
        return onlyTheEve ? Reason.HOLIDAY : Reason.QUIET_HOURS;
    }

    private Optional<Hours> ordinary(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? quietHours.saturdays() : Optional.of(quietHours.weekdays());
    }

    private boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.isHoliday(day);
    }

    private static boolean isEve(LocalDate day) {
        return EVES.contains(MonthDay.from(day));
    }

    private static Optional<Hours> untilNoon(Hours hours) {
        if (!hours.from().isBefore(LocalTime.NOON)) {
            return Optional.empty();
        }
        var end = hours.to().isBefore(LocalTime.NOON) ? hours.to() : LocalTime.NOON;
        return Optional.of(new Hours(hours.from(), end));
    }
}
