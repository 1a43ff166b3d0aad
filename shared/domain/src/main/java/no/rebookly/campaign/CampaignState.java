package no.rebookly.campaign;

/** Where a campaign is on its way. */
public enum CampaignState {
    DRAFT,
    SCHEDULED,
    RUNNING,
    PAUSED,
    CANCELLED,
    DONE
}
