package no.rebookly.local.demo.oracle;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The Norwegian public holidays as a printed calendar has them, copied by hand. */
public final class RedDays {
    /** The first and the last day that the calendar knows. */
    public static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    public static final LocalDate LAST = LocalDate.parse("2027-12-31");

    private static final Map<LocalDate, String> NAMES = Map.ofEntries(
            entry(LocalDate.parse("2026-01-01"), "New Year's Day"),
            entry(LocalDate.parse("2026-04-02"), "Maundy Thursday"),
            entry(LocalDate.parse("2026-04-03"), "Good Friday"),
            entry(LocalDate.parse("2026-04-05"), "Easter Sunday"),
            entry(LocalDate.parse("2026-04-06"), "Easter Monday"),
            entry(LocalDate.parse("2026-05-01"), "Labour Day"),
            entry(LocalDate.parse("2026-05-14"), "Ascension Day"),
            entry(LocalDate.parse("2026-05-17"), "Constitution Day"),
            entry(LocalDate.parse("2026-05-24"), "Whit Sunday"),
            entry(LocalDate.parse("2026-05-25"), "Whit Monday"),
            entry(LocalDate.parse("2026-12-25"), "Christmas Day"),
            entry(LocalDate.parse("2026-12-26"), "Boxing Day"),
            entry(LocalDate.parse("2027-01-01"), "New Year's Day"),
            entry(LocalDate.parse("2027-03-25"), "Maundy Thursday"),
            entry(LocalDate.parse("2027-03-26"), "Good Friday"),
            entry(LocalDate.parse("2027-03-28"), "Easter Sunday"),
            entry(LocalDate.parse("2027-03-29"), "Easter Monday"),
            entry(LocalDate.parse("2027-05-01"), "Labour Day"),
            entry(LocalDate.parse("2027-05-06"), "Ascension Day"),
            entry(LocalDate.parse("2027-05-16"), "Whit Sunday"),
            entry(LocalDate.parse("2027-05-17"), "Constitution Day and Whit Monday"),
            entry(LocalDate.parse("2027-12-25"), "Christmas Day"),
            entry(LocalDate.parse("2027-12-26"), "Boxing Day"));

    private RedDays() {}

    /** Why nothing that is marketing goes on a day: a holiday by its name, or a Sunday. */
    public static Optional<String> on(LocalDate day) {
        var holiday = holiday(day);
        return holiday.isEmpty() && day.getDayOfWeek() == DayOfWeek.SUNDAY ? Optional.of("Sunday") : holiday;
    }

    public static Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(NAMES.get(day));
    }

    /** 24 and 31 December are ordinary until noon. */
    public static boolean isEve(LocalDate day) {
        return day.getMonthValue() == 12 && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31);
    }
}
