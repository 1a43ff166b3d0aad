package no.rebookly.campaign;

import java.time.Instant;
import java.time.InstantSource;
import no.rebookly.studio.StudioId;

/** Stops a campaign that has started, for a while or for good, or lets it go on. */
public final class SteerCampaign {
    private final Campaigns campaigns;
    private final InstantSource clock;

    public SteerCampaign(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public enum Wish {
        PAUSE,
        RESUME,
        CANCEL
    }

    public CampaignChange steer(StudioId studio, CampaignId id, Wish wish) {
        var found = campaigns.find(studio, id);
        if (found.isEmpty()) {
            return new CampaignChange.NotFound();
        }
        var campaign = found.get();
        return isPossible(campaign.state(), wish)
                ? Saving.save(campaigns, moved(campaign, wish, clock.instant()))
                : new CampaignChange.WrongState(campaign.state());
    }

    private static boolean isPossible(CampaignState state, Wish wish) {
        return switch (wish) {
            case PAUSE -> state.mayBecome(CampaignState.PAUSED);
            case RESUME -> state == CampaignState.PAUSED;
            case CANCEL -> state.mayBecome(CampaignState.CANCELLED);
        };
    }

    private static Campaign moved(Campaign campaign, Wish wish, Instant now) {
        return switch (wish) {
            case PAUSE -> campaign.paused();
            case RESUME -> campaign.going(now);
            case CANCEL -> campaign.cancelled(now);
        };
    }
}
