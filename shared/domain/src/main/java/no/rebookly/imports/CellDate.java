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
        var plain = plain(cell);
        if (plain.isPresent()) {
            return plain.get();
        }
        var stripped = cell.strip();
        var text = stripped.startsWith("'") || stripped.startsWith("’") ? stripped.substring(1) : stripped;
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

    /** The two that nearly all days are written as: 22.08.2026 and 2026-08-22. */
    private static Optional<CellDate> plain(String cell) {
        if (cell.length() != 10) {
            return Optional.empty();
        }
        var dayFirst = cell.charAt(2) == '.' && cell.charAt(5) == '.';
        if (!dayFirst && (cell.charAt(4) != '-' || cell.charAt(7) != '-')) {
            return Optional.empty();
        }
        var year = dayFirst ? number(cell, 6, 10) : number(cell, 0, 4);
        var month = dayFirst ? number(cell, 3, 5) : number(cell, 5, 7);
        var day = dayFirst ? number(cell, 0, 2) : number(cell, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        return Optional.of(
                isDay(year, month, day) ? new Day(LocalDate.of(year, month, day), Optional.empty()) : new Impossible());
    }

    /** Less than 0 where something else than digits stands. */
    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
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
        var full = found.group("year").length() == 2 ? 2000 + year : year;
        if (!isDay(full, month, day)) {
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
