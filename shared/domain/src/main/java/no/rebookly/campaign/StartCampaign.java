package no.rebookly.campaign;

import java.time.InstantSource;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Lets a draft go, now or at its moment. The planner does the rest: it takes effect at its next minute. */
public final class StartCampaign {
    private final Studios studios;
    private final Campaigns campaigns;
    private final ResolveSegment resolveSegment;
    private final InstantSource clock;
    private final CheckContent checkContent = new CheckContent();

    public StartCampaign(Studios studios, Campaigns campaigns, ResolveSegment resolveSegment, InstantSource clock) {
        this.resolveSegment = resolveSegment;
        this.studios = studios;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public CampaignChange start(StudioId studioId, CampaignId id) {
        var studio = studios.find(studioId);
        var found = campaigns.find(studioId, id);
        if (studio.isEmpty() || found.isEmpty()) {
            return new CampaignChange.NotFound();
        }
        var campaign = found.get();
        if (campaign.state() != CampaignState.DRAFT) {
            return new CampaignChange.WrongState(campaign.state());
        }
        if (studios.sender(studioId).filter(SenderIdentity::isApproved).isEmpty()) {
            return new CampaignChange.SenderNotApproved();
        }
        var faults = checkContent.check(studio.get(), campaign.kind(), campaign.content(), true);
        if (!faults.isEmpty()) {
            return new CampaignChange.Refused(faults);
        }
        return Saving.save(campaigns, resolveSegment.resolve(campaign).going(clock.instant()));
    }
}
