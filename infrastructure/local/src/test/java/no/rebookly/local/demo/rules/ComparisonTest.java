package no.rebookly.local.demo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.local.demo.oracle.Fate;
import no.rebookly.local.demo.oracle.Fate.Outcome;
import no.rebookly.local.demo.oracle.RuleName;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String MONDAY = "2027-03-01T17:30";

    private final Comparison comparison = new Comparison();

    @Test
    void whatIsOnItsWayForAMinuteOrTwoIsTheSame() {
        comparison.fates(List.of(sent("2027-03-01T17:32")), List.of(sent(MONDAY)));
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void anSmsThatNeverCameIsToldWithWhoWhenAndWhy() {
        comparison.fates(List.of(), List.of(sent(MONDAY)));
        assertThat(comparison.differences())
                .containsExactly(
                        "Kari Lie, time to rebook, Mon 1 Mar 17:30 should be: sent (42 days after 2027-01-18), and is not");
    }

    @Test
    void anSmsTooManyAndOneThatIsEarlyAreTold() {
        comparison.fates(List.of(sent(MONDAY), sent(MONDAY)), List.of(sent(MONDAY)));
        assertThat(comparison.differences()).hasSize(1);

        comparison.fates(List.of(sent("2027-03-01T17:29")), List.of(sent(MONDAY)));
        assertThat(comparison.differences()).hasSize(3);
    }

    @Test
    void anotherReasonIsToldFromBothSides() {
        comparison.fates(List.of(skipped("SAME_NUMBER")), List.of(skipped("OPTED_OUT")));
        assertThat(comparison.differences())
                .satisfiesExactly(
                        missing -> assertThat(missing).contains("should be: skipped for OPTED_OUT"),
                        tooMuch -> assertThat(tooMuch).contains("is: skipped for SAME_NUMBER"));
    }

    @Test
    void whatTheOwnerIsToldAtTheEndIsCompared() {
        comparison.whyNot(
                Map.of(RuleName.REBOOK, Map.of("Kari Lie", "NO_BASIS", "Ida Lie", "SAME_NUMBER")),
                Map.of(RuleName.REBOOK, Map.of("Kari Lie", "NEVER_CAME")));
        assertThat(comparison.differences())
                .singleElement()
                .asString()
                .contains("Kari Lie", "NO_BASIS", "should be told NEVER_CAME");
    }

    private static Fate sent(String at) {
        return fate(Outcome.SENT, at, "");
    }

    private static Fate skipped(String reason) {
        return fate(Outcome.SKIPPED, MONDAY, reason);
    }

    private static Fate fate(Outcome outcome, String at, String reason) {
        return new Fate(
                "Kari Lie",
                RuleName.REBOOK,
                outcome,
                LocalDateTime.parse(at),
                Optional.empty(),
                reason,
                "42 days after 2027-01-18");
    }
}
