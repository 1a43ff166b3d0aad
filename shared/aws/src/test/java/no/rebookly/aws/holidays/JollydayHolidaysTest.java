package no.rebookly.aws.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.rebookly.language.Words;
import no.rebookly.time.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JollydayHolidaysTest {
    private final Holidays holidays = new JollydayHolidays();

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 1. nyttårsdag",
        "2027-03-25, skjærtorsdag",
        "2027-03-26, langfredag",
        "2027-03-28, 1. påskedag",
        "2027-03-29, 2. påskedag",
        "2027-05-01, 1. mai",
        "2027-05-06, Kristi himmelfartsdag",
        "2027-05-16, 1. pinsedag",
        "2026-05-17, 17. mai",
        "2026-05-25, 2. pinsedag",
        "2026-12-25, 1. juledag",
        "2026-12-26, 2. juledag",
    })
    void knowsTheHolidaysByName(LocalDate day, String name) {
        assertThat(holidays.on(day).map(Words::nb)).isEqualTo(Optional.of(name));
    }

    @Test
    void aYearHasTwelveHolidaysAtMostAndNoOthers() {
        // Easter Sundays of fourteen years, from the tables of the Norwegian almanac.
        for (var easter : List.of(
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2029-04-01",
                "2030-04-21",
                "2031-04-13",
                "2032-03-28",
                "2033-04-17",
                "2034-04-09",
                "2035-03-25",
                "2036-04-13",
                "2038-04-25")) {
            var sunday = LocalDate.parse(easter);
            var year = sunday.getYear();
            var expected = new TreeSet<LocalDate>();
            Stream.of(-3, -2, 0, 1, 39, 49, 50).map(sunday::plusDays).forEach(expected::add);
            expected.add(LocalDate.of(year, 1, 1));
            expected.add(LocalDate.of(year, 5, 1));
            expected.add(LocalDate.of(year, 5, 17));
            expected.add(LocalDate.of(year, 12, 25));
            expected.add(LocalDate.of(year, 12, 26));
            var found = new TreeSet<LocalDate>();
            for (var n = 1; n <= Year.of(year).length(); n++) {
                if (holidays.isHoliday(Year.of(year).atDay(n))) {
                    found.add(Year.of(year).atDay(n));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void anOrdinarySundayAndTheEvesAreNone() {
        assertThat(holidays.isHoliday(LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(holidays.isHoliday(LocalDate.of(2026, 12, 31))).isFalse();
    }
}
