package no.rebookly.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.effect.Lift;
import no.rebookly.link.Visitor;
import no.rebookly.money.Money;

/**
 * What has come of a campaign, or of an automation, so far.
 *
 * @param planned all intents, whatever became of them
 * @param skipped refused at planning or after it
 * @param sent all that the provider took, whatever came after
 * @param clicks every visit of a link, by class
 * @param personClicks customers of whom a person clicked
 * @param optOuts customers who stopped messages by a link of this campaign and did not take it back
 * @param rebookedDirect messages whose customer came back after a person followed the link
 * @param rebookedIndirect messages that were delivered, and whose customer came back without a click that is known
 * @param revenue what the credited visits cost; empty when of none the price is known
 * @param holdout customers kept out to show what the campaign is worth
 * @param lift empty when nobody was kept out
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
        int rebookedDirect,
        int rebookedIndirect,
        Optional<Money> revenue,
        int holdout,
        Optional<Lift> lift) {
    public Report {
        reasons = List.copyOf(reasons);
        clicks = Map.copyOf(clicks);
    }
}
