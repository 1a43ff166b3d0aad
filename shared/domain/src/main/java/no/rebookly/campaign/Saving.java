package no.rebookly.campaign;

/** The last step of every change. */
final class Saving {
    private Saving() {}

    static CampaignChange save(Campaigns campaigns, Campaign changed) {
        if (!campaigns.change(changed)) {
            return new CampaignChange.Raced();
        }
        return new CampaignChange.Done(changed.withVersion(changed.version() + 1));
    }
}
