package no.rebookly.sending;

import java.util.Optional;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.Automations;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.Campaigns;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;

/** Reads how the source of messages stands; one that is gone was stopped at the least. */
public final class ReadStanding {
    private final Campaigns campaigns;
    private final Automations automations;

    public ReadStanding(Campaigns campaigns, Automations automations) {
        this.campaigns = campaigns;
        this.automations = automations;
    }

    public SourceStanding read(StudioId studio, Source source) {
        return switch (source.kind()) {
            case Source.Kind.OfCampaign(var campaign) -> ofCampaign(studio, campaign);
            case Source.Kind.OfAutomation(var automation) -> ofAutomation(studio, automation);
        };
    }

    private SourceStanding ofCampaign(StudioId studio, CampaignId id) {
        var state = campaigns.find(studio, id).map(Campaign::state);
        if (state.isEmpty()) {
            return new SourceStanding.Stopped(Reason.CAMPAIGN_CANCELLED);
        }
        return switch (state.get()) {
            case CANCELLED -> new SourceStanding.Stopped(Reason.CAMPAIGN_CANCELLED);
            case PAUSED -> new SourceStanding.Paused(Reason.CAMPAIGN_PAUSED, Optional.empty());
            case DRAFT, SCHEDULED, RUNNING, DONE -> new SourceStanding.Going(Optional.empty());
        };
    }

    private SourceStanding ofAutomation(StudioId studio, AutomationId id) {
        var found = automations.find(studio, id);
        if (found.isEmpty()) {
            return new SourceStanding.Stopped(Reason.AUTOMATION_REMOVED);
        }
        var changedAt = found.get().changedAt();
        return switch (found.get().state()) {
            case ACTIVE -> new SourceStanding.Going(changedAt);
            case DRAFT, PAUSED -> new SourceStanding.Paused(Reason.AUTOMATION_PAUSED, changedAt);
        };
    }
}
