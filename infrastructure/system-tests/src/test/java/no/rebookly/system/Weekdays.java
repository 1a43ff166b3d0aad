package no.rebookly.system;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import no.rebookly.aws.holidays.JollydayHolidays;
import no.rebookly.time.Holidays;
import no.rebookly.time.Oslo;

/** Moments at which marketing may go for hours to come. */
final class Weekdays {
    private static final Holidays HOLIDAYS = new JollydayHolidays();

    private Weekdays() {}

    /** Ten in the morning of the first working day after this moment. */
    static Instant nextMorning(Instant now) {
        var day = Oslo.day(now).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || HOLIDAYS.isHoliday(day)) {
            day = day.plusDays(1);
        }
        return Oslo.at(day, LocalTime.of(10, 0));
    }
}
