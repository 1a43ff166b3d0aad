package no.rebookly.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.rebookly.time.QuietHours.Proposal;
import no.rebookly.time.QuietHours.Wish;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final Wish NINE_TO_TWENTY = wish("09:00", "20:00");

    @Test
    void byDefaultMarketingGoesFromNineToTwentyAndOnSaturdaysFromTenToSixteen() {
        assertThat(QuietHours.propose(NINE_TO_TWENTY, Optional.of(wish("10:00", "16:00"))))
                .isEqualTo(new Proposal.Accepted(QuietHours.DEFAULT));
    }

    @Test
    void aStudioMayNarrowThem() {
        assertThat(QuietHours.propose(wish("11:30", "14:00"), Optional.of(wish("12:00", "12:30"))))
                .isEqualTo(new Proposal.Accepted(new QuietHours(
                        new Hours(LocalTime.of(11, 30), LocalTime.of(14, 0)),
                        Optional.of(new Hours(LocalTime.of(12, 0), LocalTime.of(12, 30))))));
        assertThat(QuietHours.propose(NINE_TO_TWENTY, Optional.empty())).isInstanceOf(Proposal.Accepted.class);
    }

    @Test
    void weekdaysMayBeWidenedToEightAndTwentyOne() {
        assertThat(QuietHours.propose(wish("08:00", "21:00"), Optional.empty())).isInstanceOf(Proposal.Accepted.class);
        assertThat(faultsOf(wish("07:59", "21:01"), Optional.empty()))
                .containsExactly("/weekdays/from", "/weekdays/to");
    }

    @Test
    void saturdaysMayNotBeWidened() {
        assertThat(faultsOf(NINE_TO_TWENTY, Optional.of(wish("09:59", "16:01"))))
                .containsExactly("/saturdays/from", "/saturdays/to");
    }

    @Test
    void hoursBeginBeforeTheyEnd() {
        assertThat(faultsOf(wish("12:00", "12:00"), Optional.of(wish("15:00", "11:00"))))
                .containsExactly("/weekdays/to", "/saturdays/to");
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.of(12, 12));
    }

    @Test
    void widerHoursCannotEvenBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(Hours.of(7, 20), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuietHours(Hours.of(9, 20), Optional.of(Hours.of(10, 17))));
    }

    private static List<String> faultsOf(Wish weekdays, Optional<Wish> saturdays) {
        return switch (QuietHours.propose(weekdays, saturdays)) {
            case Proposal.Accepted accepted -> List.of();
            case Proposal.Refused(var faults) ->
                faults.stream().map(QuietHours.Fault::pointer).toList();
        };
    }

    private static Wish wish(String from, String to) {
        return new Wish(LocalTime.parse(from), LocalTime.parse(to));
    }
}
