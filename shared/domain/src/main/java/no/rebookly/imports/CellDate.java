package no.rebookly.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rebookly.time.Oslo;

/** A day as lists write it: 22.08.2026, 1.2.26 (always of this century), 22/8-2026, 2026-08-22; a time may follow. */
sealed interface CellDate {
    record Day(LocalDate date, Optional<LocalTime> time) implements CellDate {}

    /** Written as a day, but no calendar has it: 31 February. */
    record Impossible() implements CellDate {}

    record Unreadable() implements CellDate {}

    String TIME = "(?:[T ,]+(?:kl\\.? ?)?(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.][0-9]{2}(?:\\.[0-9]+)?)?)?";
    Pattern DAY_FIRST =
            Pattern.compile("(?<day>[0-9]{1,2})[./-] ?(?<month>[0-9]{1,2})[./-] ?(?<year>[0-9]{4}|[0-9]{2})" + TIME);
    Pattern YEAR_FIRST = Pattern.compile("(?<year>[0-9]{4})[./-](?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})" + TIME);
    Pattern WITH_OFFSET = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*(?:Z|[+-][0-9]{2}:[0-9]{2})");

    static CellDate read(String cell) {
        var text = cell.strip().replaceFirst("^['’]", "");
        if (WITH_OFFSET.matcher(text).matches()) {
            return instant(text);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst);
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst) : new Unreadable();
    }

    private static CellDate instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            return new Day(Oslo.day(instant), Optional.of(Oslo.time(instant)));
        } catch (DateTimeParseException notAnInstant) {
            return new Unreadable();
        }
    }

    private static CellDate day(Matcher found) {
        var year = Integer.parseInt(found.group("year"));
        var month = Integer.parseInt(found.group("month"));
        var day = Integer.parseInt(found.group("day"));
        var full = year < 100 ? 2000 + year : year;
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(full, month).lengthOfMonth()) {
            return new Impossible();
        }
        if (found.group("hour") == null) {
            return new Day(LocalDate.of(full, month, day), Optional.empty());
        }
        var hour = Integer.parseInt(found.group("hour"));
        var minute = Integer.parseInt(found.group("minute"));
        return hour > 23 || minute > 59
                ? new Impossible()
                : new Day(LocalDate.of(full, month, day), Optional.of(LocalTime.of(hour, minute)));
    }
}
