package no.rebookly.campaign;

import java.util.function.UnaryOperator;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Changes what a draft says and to whom; the name can change at any time, since nobody is sent it. */
public final class ChangeCampaign {
    private final Studios studios;
    private final Campaigns campaigns;
    private final CheckContent checkContent = new CheckContent();

    public ChangeCampaign(Studios studios, Campaigns campaigns) {
        this.studios = studios;
        this.campaigns = campaigns;
    }

    /** @param read the version that the caller last read */
    public CampaignChange change(StudioId studioId, CampaignId id, long read, UnaryOperator<CampaignContent> change) {
        var studio = studios.find(studioId);
        var found = campaigns.find(studioId, id);
        if (studio.isEmpty() || found.isEmpty()) {
            return new CampaignChange.NotFound();
        }
        var campaign = found.get();
        if (campaign.version() != read) {
            return new CampaignChange.Stale();
        }
        var before = campaign.content();
        var after = change.apply(before);
        var onlyTheName = after.named(before.name()).equals(before);
        if (campaign.state() != CampaignState.DRAFT && !onlyTheName) {
            return new CampaignChange.WrongState(campaign.state());
        }
        var faults = checkContent.check(studio.get(), campaign.kind(), after, false);
        if (!faults.isEmpty() && !onlyTheName) {
            return new CampaignChange.Refused(faults);
        }
        return Saving.save(campaigns, campaign.with(after));
    }
}
