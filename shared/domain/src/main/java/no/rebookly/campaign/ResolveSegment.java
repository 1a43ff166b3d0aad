package no.rebookly.campaign;

import no.rebookly.segment.Segment;
import no.rebookly.segment.Segments;

/**
 * Puts the filter of its segment, as it is now, into a draft that is for one. From its start on a campaign keeps the filter that
 * it started with, whatever becomes of the segment.
 */
public final class ResolveSegment {
    private final Segments segments;

    public ResolveSegment(Segments segments) {
        this.segments = segments;
    }

    /** A segment that went away meanwhile leaves the filter that was last copied from it. */
    public Campaign resolve(Campaign campaign) {
        if (campaign.state() != CampaignState.DRAFT) {
            return campaign;
        }
        var content = campaign.content();
        return content.segment()
                .flatMap(id -> segments.find(campaign.studio(), id))
                .map(Segment::filter)
                .map(filter -> campaign.with(content.to(filter)))
                .orElse(campaign);
    }
}
