package no.rebookly.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.rebookly.time.MarketingWindow.Answer;
import no.rebookly.time.MarketingWindow.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketingWindowTest {
    private static final Holidays HOLIDAYS = new ComputedHolidays();
    private final MarketingWindow window = new MarketingWindow(QuietHours.DEFAULT, Set.of(), HOLIDAYS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00",
                "2026-11-23T19:59:59",
                "2026-11-28T10:00",
                "2026-11-28T15:59:59",
                "2026-12-24T11:59:59",
                "2026-12-31T09:00",
                "2027-03-24T19:00",
                "2027-03-30T09:00",
                "2026-10-26T09:00"
            })
    void isOpenInTheStudiosHours(LocalDateTime wall) {
        assertThat(window.at(instant(wall))).isEqualTo(new Answer.Open());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59:59, 2026-11-23T09:00, QUIET_HOURS",
        "2026-11-23T20:00,    2026-11-24T09:00, QUIET_HOURS",
        "2026-11-27T20:00,    2026-11-28T10:00, QUIET_HOURS",
        "2026-11-28T16:00,    2026-11-30T09:00, QUIET_HOURS",
        "2026-11-29T12:00,    2026-11-30T09:00, HOLIDAY",
        // 24 December 2026 is a Thursday: what is due late on the 23rd leaves on the morning of Christmas Eve.
        "2026-12-23T22:00,    2026-12-24T09:00, QUIET_HOURS",
        "2026-12-24T12:00,    2026-12-28T09:00, HOLIDAY",
        "2026-12-24T21:00,    2026-12-28T09:00, QUIET_HOURS",
        "2026-12-25T10:00,    2026-12-28T09:00, HOLIDAY",
        "2026-12-31T12:00,    2027-01-02T10:00, HOLIDAY",
        "2027-01-01T12:00,    2027-01-02T10:00, HOLIDAY",
        // Easter 2027: from Maundy Thursday 25 March to Monday 29 March, but for the Saturday; summer time begins on
        // the 28th.
        "2027-03-24T20:00,    2027-03-27T10:00, QUIET_HOURS",
        "2027-03-25T10:00,    2027-03-27T10:00, HOLIDAY",
        "2027-03-27T16:00,    2027-03-30T09:00, QUIET_HOURS",
        "2027-03-28T02:30,    2027-03-30T09:00, HOLIDAY",
        "2027-04-30T21:00,    2027-05-03T09:00, QUIET_HOURS",
        "2027-05-01T11:00,    2027-05-03T09:00, HOLIDAY",
        "2027-05-17T11:00,    2027-05-18T09:00, HOLIDAY",
        "2026-10-25T02:30,    2026-10-26T09:00, HOLIDAY",
        // A Saturday and a Sunday Christmas Eve.
        "2022-12-24T09:00,    2022-12-24T10:00, QUIET_HOURS",
        "2028-12-24T10:00,    2028-12-27T09:00, HOLIDAY",
    })
    void elseSaysWhenAndWhy(LocalDateTime wall, LocalDateTime next, Reason reason) {
        assertThat(window.at(instant(wall))).isEqualTo(new Answer.Later(instant(next), reason));
    }

    @Test
    void theStudiosClosedDaysAreSkipped() {
        var monday = LocalDate.of(2026, 11, 23);
        var closed = new MarketingWindow(QuietHours.DEFAULT, Set.of(monday, monday.plusDays(1)), HOLIDAYS);
        assertThat(closed.at(Oslo.at(monday, LocalTime.of(12, 0))))
                .isEqualTo(new Answer.Later(Oslo.at(monday.plusDays(2), LocalTime.of(9, 0)), Reason.CLOSED_DAY));
    }

    @Test
    void aStudioMaySendNothingOnSaturdays() {
        var weekdays = new MarketingWindow(new QuietHours(Hours.of(9, 20), Optional.empty()), Set.of(), HOLIDAYS);
        assertThat(weekdays.at(instant(LocalDateTime.parse("2026-11-28T12:00"))))
                .isEqualTo(new Answer.Later(instant(LocalDateTime.parse("2026-11-30T09:00")), Reason.QUIET_HOURS));
    }

    @Test
    void hoursThatBeginAtNoonLeaveNothingOfChristmasEve() {
        var afternoons = new MarketingWindow(new QuietHours(Hours.of(12, 18), Optional.empty()), Set.of(), HOLIDAYS);
        assertThat(afternoons.at(instant(LocalDateTime.parse("2026-12-24T12:30"))))
                .isEqualTo(new Answer.Later(instant(LocalDateTime.parse("2026-12-28T12:00")), Reason.HOLIDAY));
    }

    @Test
    void overManyYearsNextIsTheFirstOpenMinuteAndNothingOpensBeforeIt() {
        var random = new Random(1122);
        var start = Instant.parse("2024-01-01T00:00:00Z");
        for (var i = 0; i < 4_000; i++) {
            var window = aWindow(random);
            var instant =
                    start.plusSeconds(random.nextLong(Duration.ofDays(8 * 365).toSeconds()));
            if (window.at(instant) instanceof Answer.Later(var next, var reason)) {
                assertThat(next).isAfter(instant);
                assertThat(window.at(next)).isEqualTo(new Answer.Open());
                assertThat(window.at(next.minusNanos(1))).isInstanceOf(Answer.Later.class);
                for (var probe = instant; probe.isBefore(next); probe = probe.plus(Duration.ofMinutes(25))) {
                    assertThat(window.at(probe)).as("%s", probe).isInstanceOf(Answer.Later.class);
                }
            } else {
                assertIsDecent(instant);
            }
        }
    }

    @Test
    void everyMinuteOfBothClockChangesIsDecided() {
        for (var day : Set.of(LocalDate.of(2027, 3, 28), LocalDate.of(2026, 10, 25))) {
            for (var minute = Oslo.startOf(day);
                    minute.isBefore(Oslo.startOf(day.plusDays(1)));
                    minute = minute.plusSeconds(60)) {
                assertThat(window.at(minute)).isInstanceOf(Answer.Later.class);
            }
        }
    }

    private static void assertIsDecent(Instant instant) {
        var day = Oslo.day(instant);
        var time = Oslo.time(instant);
        assertThat(day.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        assertThat(HOLIDAYS.isHoliday(day)).isFalse();
        assertThat(time).isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59, 999_999_999));
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            assertThat(time).isBetween(LocalTime.of(10, 0), LocalTime.of(15, 59, 59, 999_999_999));
        }
        if (day.getMonthValue() == 12 && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31)) {
            assertThat(time).isBefore(LocalTime.NOON);
        }
    }

    private static MarketingWindow aWindow(Random random) {
        var from = 8 + random.nextInt(6);
        var hours = new QuietHours(
                Hours.of(from, from + 1 + random.nextInt(21 - from)),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(Hours.of(10 + random.nextInt(3), 14 + random.nextInt(3))));
        var closed = new HashSet<LocalDate>();
        for (var i = 0; i < 400; i++) {
            closed.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(8 * 365)));
        }
        return new MarketingWindow(hours, closed, HOLIDAYS);
    }

    private static Instant instant(LocalDateTime wall) {
        return Oslo.at(wall.toLocalDate(), wall.toLocalTime());
    }
}
