package no.rebookly.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The clock on a Norwegian studio's wall. Where summer time begins, a wall-clock time that does not exist (02:30) means the
 * instant as far past the gap (03:30); where it ends, a time that comes twice means the first of the two.
 */
public final class Oslo {
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Oslo() {}

    public static LocalDate day(Instant instant) {
        return wall(instant).toLocalDate();
    }

    public static LocalTime time(Instant instant) {
        return wall(instant).toLocalTime();
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static ZonedDateTime wall(Instant instant) {
        return instant.atZone(ZONE);
    }
}
