package no.rebookly.local.demo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import no.rebookly.local.demo.DemoStopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksTest {
    @Test
    void withoutAWordItIsEightWeeksOverChristmas() {
        var weeks = Weeks.of(List.of());

        assertThat(weeks.days()).hasSize(56).contains(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-01"));
    }

    @Test
    void easterAndAutumnHaveTheNightsOnWhichTheClockIsChanged() {
        assertThat(Weeks.of(List.of("easter")).days())
                .contains(LocalDate.parse("2027-03-25"), LocalDate.parse("2027-03-28"));
        assertThat(Weeks.of(List.of("autumn")).days()).contains(LocalDate.parse("2027-10-31"));
    }

    @Test
    void theyBeginOnAMonday() {
        assertThat(Weeks.of(List.of("--from", "2027-03-03", "--weeks", "2")))
                .isEqualTo(new Weeks(LocalDate.parse("2027-03-08"), 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"summer", "--from", "--from 1.3.2027", "--from 2027-12-06", "--from 2025-12-01", "--weeks 9"})
    void whatCannotBeShownIsSaid(String words) {
        assertThatThrownBy(() -> Weeks.of(List.of(words.split(" ", -1)))).isInstanceOf(DemoStopped.class);
    }
}
