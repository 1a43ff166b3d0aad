package no.rebookly.automation;

import java.time.Instant;
import java.util.List;
import no.rebookly.campaign.ReasonCounts;
import no.rebookly.sending.Decision;
import no.rebookly.time.Oslo;

/**
 * An automation in figures before it is switched on.
 *
 * @param thisWeek on the six days after today
 * @param later after that, as far ahead as its rule looks
 */
public record AutomationPreview(int today, int thisWeek, int later, List<ReasonCounts.Row> reasons) {
    private static final int DAYS_OF_A_WEEK = 7;

    public AutomationPreview {
        reasons = List.copyOf(reasons);
    }

    public static AutomationPreview of(List<Expected> expected, Instant now) {
        var nextWeek = Oslo.day(now).plusDays(DAYS_OF_A_WEEK);
        var reasons = new ReasonCounts();
        var today = 0;
        var thisWeek = 0;
        var later = 0;
        for (var each : expected) {
            switch (each.decision()) {
                case Decision.Send() -> {}
                case Decision.Hold(var _, var reason) -> reasons.hold(reason);
                case Decision.Skip(var reason) -> reasons.skip(reason);
            }
            if (each.at().isPresent()) {
                var day = Oslo.day(each.at().get());
                if (day.equals(Oslo.day(now))) {
                    today++;
                } else if (day.isBefore(nextWeek)) {
                    thisWeek++;
                } else {
                    later++;
                }
            }
        }
        return new AutomationPreview(today, thisWeek, later, reasons.rows());
    }
}
