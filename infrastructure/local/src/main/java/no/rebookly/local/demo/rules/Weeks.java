package no.rebookly.local.demo.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.oracle.RedDays;

/** The weeks that are lived through, from a Monday morning to a Sunday evening. */
record Weeks(LocalDate monday, int number) {
    static final int USUAL = 8;
    static final String DEFAULT = "christmas";

    /** By what is special in eight weeks from then on: the calendar of the oracle ends with 2027. */
    private static final Map<String, LocalDate> NAMED = Map.of(
            DEFAULT,
            LocalDate.parse("2026-11-30"),
            "easter",
            LocalDate.parse("2027-02-22"),
            "may",
            LocalDate.parse("2027-04-19"),
            "autumn",
            LocalDate.parse("2027-09-20"));

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    /** {@code [NAME] [--from DAY] [--weeks NUMBER]} */
    static Weeks of(List<String> arguments) {
        var left = new ArrayList<>(arguments);
        var from = Optional.ofNullable(NAMED.get(DEFAULT));
        var number = USUAL;
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            switch (word) {
                case "--from" -> from = Optional.of(day(value(word, left)));
                case "--weeks" -> number = number(value(word, left));
                default -> {
                    from = Optional.ofNullable(NAMED.get(word));
                    if (from.isEmpty()) {
                        throw new DemoStopped(
                                "The rules can be shown at " + String.join(", ", names()) + ", not at " + word + ".");
                    }
                }
            }
        }
        // Weeks begin on a Monday.
        var monday = from.orElseThrow().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var weeks = new Weeks(monday, number);
        if (monday.isBefore(RedDays.FIRST) || weeks.days().getLast().isAfter(RedDays.LAST)) {
            throw new DemoStopped("The calendar that the rules are held against goes from " + RedDays.FIRST + " to "
                    + RedDays.LAST + ".");
        }
        return weeks;
    }

    private static List<String> names() {
        return NAMED.keySet().stream().sorted().toList();
    }

    private static String value(String option, List<String> left) {
        if (left.isEmpty()) {
            throw new DemoStopped(option + " needs a value.");
        }
        return left.removeFirst();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new DemoStopped("--from is a day such as 2027-03-01.", noDay);
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-8]")) {
            throw new DemoStopped("--weeks is a number from 1 to 8.");
        }
        return Integer.parseInt(text);
    }

    LocalDateTime begin() {
        return monday.atTime(MORNING);
    }

    LocalDateTime end() {
        return days().getLast().atTime(NIGHT);
    }

    List<LocalDate> days() {
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(number * 7L).toList();
    }
}
