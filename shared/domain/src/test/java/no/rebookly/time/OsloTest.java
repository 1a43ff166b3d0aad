package no.rebookly.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OsloTest {
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 28);
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Test
    void aTimeThatDoesNotExistMeansTheInstantAsFarPastTheGap() {
        assertThat(Oslo.at(SPRING, LocalTime.of(2, 30))).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(Oslo.time(Oslo.at(SPRING, LocalTime.of(2, 30)))).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void aTimeThatComesTwiceMeansTheFirst() {
        assertThat(Oslo.at(AUTUMN, LocalTime.of(2, 30))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void daysHave23Or25HoursTwiceAYear() {
        assertThat(lengthOf(SPRING)).isEqualTo(Duration.ofHours(23));
        assertThat(lengthOf(AUTUMN)).isEqualTo(Duration.ofHours(25));
        assertThat(lengthOf(SPRING.plusDays(1))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theDayTurnsAtNorwegianMidnight() {
        assertThat(Oslo.day(Instant.parse("2026-11-22T22:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(Oslo.day(Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    private static Duration lengthOf(LocalDate day) {
        return Duration.between(Oslo.startOf(day), Oslo.startOf(day.plusDays(1)));
    }
}
