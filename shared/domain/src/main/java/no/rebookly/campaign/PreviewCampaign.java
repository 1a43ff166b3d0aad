package no.rebookly.campaign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.rebookly.studio.StudioId;

/** Decides every customer that a campaign's filter matches as of its moment, or of now when that has come. */
public final class PreviewCampaign {
    private final Campaigns campaigns;
    private final ResolveSegment resolveSegment;
    private final ReadAudience readAudience;
    private final DecideCampaign decideCampaign;
    private final InstantSource clock;

    public PreviewCampaign(
            Campaigns campaigns,
            ResolveSegment resolveSegment,
            ReadAudience readAudience,
            DecideCampaign decideCampaign,
            InstantSource clock) {
        this.resolveSegment = resolveSegment;
        this.campaigns = campaigns;
        this.readAudience = readAudience;
        this.decideCampaign = decideCampaign;
        this.clock = clock;
    }

    /** In the order of the customers' ids; empty when there is no such campaign. */
    public Optional<List<CustomerDecision>> preview(StudioId studio, CampaignId id) {
        return campaigns.find(studio, id).map(resolveSegment::resolve).flatMap(campaign -> readAudience
                .read(studio, moment(campaign))
                .map(audience -> decideCampaign.decide(campaign, audience)));
    }

    private Instant moment(Campaign campaign) {
        var now = clock.instant();
        return campaign.content().sendAt().filter(now::isBefore).orElse(now);
    }
}
