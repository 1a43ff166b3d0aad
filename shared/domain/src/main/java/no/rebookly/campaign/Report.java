package no.rebookly.campaign;

import java.util.List;
import java.util.Map;
import no.rebookly.link.Visitor;

/**
 * What has come of a campaign so far.
 *
 * @param planned all intents, whatever became of them
 * @param skipped refused at planning or after it
 * @param sent all that the provider took, whatever came after
 * @param clicks every visit of a link, by class
 * @param personClicks customers of whom a person clicked
 * @param optOuts customers who stopped messages by a link of this campaign and did not take it back
 * @param holdout customers kept out to show what the campaign is worth
 */
public record Report(
        int planned,
        int held,
        int skipped,
        List<ReasonCounts.Row> reasons,
        int sent,
        int delivered,
        int undelivered,
        int noReceipt,
        int failed,
        int unknown,
        int cancelled,
        Map<Visitor, Long> clicks,
        int personClicks,
        int optOuts,
        int holdout) {
    public Report {
        reasons = List.copyOf(reasons);
        clicks = Map.copyOf(clicks);
    }
}
