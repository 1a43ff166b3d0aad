package no.rebookly.campaign;

import java.time.InstantSource;
import no.rebookly.message.MessageKind;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Drafts a campaign. Drafting the same id again gives the one that is there, so a retry after a death is safe. */
public final class CreateCampaign {
    private final Studios studios;
    private final Campaigns campaigns;
    private final InstantSource clock;
    private final CheckContent checkContent = new CheckContent();

    public CreateCampaign(Studios studios, Campaigns campaigns, InstantSource clock) {
        this.studios = studios;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public CampaignChange create(StudioId studioId, CampaignId id, CampaignContent content) {
        var studio = studios.find(studioId);
        if (studio.isEmpty()) {
            return new CampaignChange.NotFound();
        }
        var faults = checkContent.check(studio.get(), MessageKind.MARKETING, content, false);
        if (!faults.isEmpty()) {
            return new CampaignChange.Refused(faults);
        }
        campaigns.add(Campaign.draft(studioId, id, MessageKind.MARKETING, content, clock.instant()));
        return campaigns
                .find(studioId, id)
                .<CampaignChange>map(CampaignChange.Done::new)
                .orElseGet(CampaignChange.Raced::new);
    }
}
