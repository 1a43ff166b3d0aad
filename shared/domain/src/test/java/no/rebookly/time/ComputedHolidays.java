package no.rebookly.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import no.rebookly.language.Words;

/** Norway's holidays by the Gregorian computus (Meeus, Jones and Butcher): a second opinion on the calendar that we use. */
final class ComputedHolidays implements Holidays {
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final Set<Long> FROM_EASTER = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

    @Override
    public Optional<Words> on(LocalDate day) {
        var fromEaster = day.toEpochDay() - easter(day.getYear()).toEpochDay();
        return FIXED.contains(MonthDay.from(day)) || FROM_EASTER.contains(fromEaster)
                ? Optional.of(new Words("helligdag", "public holiday"))
                : Optional.empty();
    }

    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
