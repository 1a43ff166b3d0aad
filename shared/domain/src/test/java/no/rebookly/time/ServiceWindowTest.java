package no.rebookly.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceWindowTest {
    private final ServiceWindow window = new ServiceWindow();

    @ParameterizedTest
    @CsvSource({
        // due                now                    leaves
        "2026-11-23T07:00,    2026-11-20T12:00,      2026-11-23T07:00",
        "2026-11-23T20:45,    2026-11-20T12:00,      2026-11-23T20:45",
        "2026-11-23T20:59:59, 2026-11-20T12:00,      2026-11-23T20:45",
        "2026-11-22T12:00,    2026-11-20T12:00,      2026-11-22T12:00", // a Sunday
        "2026-12-25T12:00,    2026-11-20T12:00,      2026-12-25T12:00", // Christmas Day
        "2026-11-23T23:00,    2026-11-20T12:00,      2026-11-23T20:45",
        "2026-11-23T21:00,    2026-11-20T12:00,      2026-11-23T20:45",
        "2026-11-23T05:00,    2026-11-20T12:00,      2026-11-22T20:45",
        "2026-11-23T06:59:59, 2026-11-20T12:00,      2026-11-22T20:45",
        "2026-11-23T05:00,    2026-11-22T20:59:30,   2026-11-22T20:59:30", // the minute has begun, the window is open
        "2026-11-23T05:00,    2026-11-22T22:00,      2026-11-23T07:00", // the evening has passed
        "2026-11-23T05:00,    2026-11-23T03:00,      2026-11-23T07:00",
        "2026-11-23T12:00,    2026-11-23T15:00,      2026-11-23T15:00", // overdue by day
        "2026-11-23T12:00,    2026-11-23T22:00,      2026-11-24T07:00", // overdue by night
        "2027-03-28T02:30,    2027-03-01T12:00,      2027-03-27T20:45", // a time that does not exist
        "2026-10-25T02:30,    2026-10-01T12:00,      2026-10-24T20:45", // a time that comes twice
    })
    void leavesEarlierRatherThanLater(LocalDateTime due, LocalDateTime now, LocalDateTime leaves) {
        assertThat(window.leaves(instant(due), instant(now))).isEqualTo(instant(leaves));
    }

    @Test
    void neverLeavesAtNightOrInThePastAndLateOnlyWhenItMust() {
        var random = new Random(721);
        var start = Instant.parse("2026-01-01T00:00:00Z");
        for (var i = 0; i < 20_000; i++) {
            var due = start.plusSeconds(random.nextLong(Duration.ofDays(3 * 365).toSeconds()));
            var now = due.plusSeconds(random.nextLong(-200_000, 100_000));
            var leaves = window.leaves(due, now);
            assertThat(Oslo.time(leaves)).isBetween(LocalTime.of(7, 0), LocalTime.of(20, 59, 59, 999_999_999));
            assertThat(leaves).isAfterOrEqualTo(now);
            if (window.isOpen(now)) {
                assertThat(leaves).isBeforeOrEqualTo(now.isAfter(due) ? now : due);
            }
            if (leaves.isBefore(due)) {
                assertThat(Duration.between(leaves, due)).isLessThan(Duration.ofHours(12));
                assertThat(Oslo.time(due).isAfter(LocalTime.of(20, 45)) || !window.isOpen(due))
                        .isTrue();
            }
        }
    }

    private static Instant instant(LocalDateTime wall) {
        return Oslo.at(wall.toLocalDate(), wall.toLocalTime());
    }
}
