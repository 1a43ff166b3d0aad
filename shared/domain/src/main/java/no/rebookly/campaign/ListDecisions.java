package no.rebookly.campaign;

import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;
import no.rebookly.studio.StudioId;

/** The decisions behind a preview, one by one: who gets it, who not, and why. */
public final class ListDecisions {
    private final PreviewCampaign previewCampaign;

    public ListDecisions(PreviewCampaign previewCampaign) {
        this.previewCampaign = previewCampaign;
    }

    /** In the order of the customers' ids; empty when there is no such campaign. */
    public Optional<Page<CustomerDecision>> list(
            StudioId studio, CampaignId id, Optional<Outcome> outcome, Optional<Reason> reason, PageRequest page) {
        return previewCampaign.preview(studio, id).map(all -> {
            var wanted = all.stream()
                    .filter(each ->
                            outcome.map(Outcome.of(each.decision())::equals).orElse(true))
                    .filter(each ->
                            reason.isEmpty() || reason.equals(each.decision().reasonIfAny()))
                    .filter(each -> page.position()
                            .map(last -> each.customer().id().value().compareTo(last) > 0)
                            .orElse(true))
                    .limit(page.limit() + 1L)
                    .toList();
            var items = wanted.subList(0, Math.min(wanted.size(), page.limit()));
            return new Page<>(
                    items,
                    wanted.size() > items.size()
                            ? Optional.of(items.getLast().customer().id().value())
                            : Optional.empty());
        });
    }
}
