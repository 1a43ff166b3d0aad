package no.rebookly.testing.campaign;

import no.rebookly.campaign.Campaigns;

class InMemoryCampaignsTest extends CampaignsContract {
    @Override
    protected Campaigns empty() {
        return new InMemoryCampaigns();
    }
}
