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

    Pattern DAY_FIRST =
            Pattern.compile("(?<day>[0-9]{1,2})[./-] ?(?<month>[0-9]{1,2})[./-] ?(?<year>[0-9]{4}|[0-9]{2})");
    Pattern YEAR_FIRST = Pattern.compile("(?<year>[0-9]{4})[./-](?<month>[0-9]{1,2})[./-](?<day>[0-9]{1,2})");
    Pattern BEFORE_TIME = Pattern.compile("^[T ,]+(?:kl)?\\.? ?");
    /** Seconds, and their fractions, say nothing of an appointment. */
    Pattern TIME = Pattern.compile("(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.][0-9]{2})?(?:\\.[0-9]{1,9})?");

    Pattern WITH_OFFSET = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}(?:Z|[+-][0-9]{2}:[0-9]{2})");

    static CellDate read(String cell) {
        var text = cell.strip().replaceFirst("^['’]", "");
        if (WITH_OFFSET.matcher(text).matches()) {
            return instant(text);
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.lookingAt()) {
            return day(yearFirst, text.substring(yearFirst.end()));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.lookingAt() ? day(dayFirst, text.substring(dayFirst.end())) : new Unreadable();
    }

    private static CellDate instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            return new Day(Oslo.day(instant), Optional.of(Oslo.time(instant)));
        } catch (DateTimeParseException notAnInstant) {
            return new Unreadable();
        }
    }

    private static CellDate day(Matcher found, String rest) {
        var time = TIME.matcher(BEFORE_TIME.matcher(rest).replaceFirst(""));
        if (!rest.isEmpty() && !(BEFORE_TIME.matcher(rest).find() && time.matches())) {
            return new Unreadable();
        }
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
        var date = LocalDate.of(full, month, day);
        if (rest.isEmpty()) {
            return new Day(date, Optional.empty());
        }
        var hour = Integer.parseInt(time.group("hour"));
        var minute = Integer.parseInt(time.group("minute"));
        return hour > 23 || minute > 59 ? new Impossible() : new Day(date, Optional.of(LocalTime.of(hour, minute)));
    }
}
