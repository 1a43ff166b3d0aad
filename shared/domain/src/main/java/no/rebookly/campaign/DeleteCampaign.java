package no.rebookly.campaign;

import no.rebookly.studio.StudioId;

/** Throws a draft away; what has started is part of the history of every SMS and stays. */
public final class DeleteCampaign {
    private final Campaigns campaigns;

    public DeleteCampaign(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    public CampaignChange delete(StudioId studio, CampaignId id) {
        var found = campaigns.find(studio, id);
        if (found.isEmpty()) {
            return new CampaignChange.NotFound();
        }
        if (found.get().state() != CampaignState.DRAFT) {
            return new CampaignChange.WrongState(found.get().state());
        }
        return campaigns.remove(found.get()) ? new CampaignChange.Removed() : new CampaignChange.Raced();
    }
}
