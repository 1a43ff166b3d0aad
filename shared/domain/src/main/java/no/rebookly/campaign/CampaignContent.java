package no.rebookly.campaign;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.filter.Filter;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.Studio;

/**
 * What an owner writes of a campaign.
 *
 * @param filter of the segment, as last copied, where there is one
 * @param segment whose filter it is until the campaign starts; empty for a filter of its own
 * @param text a template, in the form in which it was written
 * @param linkUrl where {@code {lenke}} leads instead of the studio's booking page; on the same host
 * @param sendAt not before this instant; empty or past for at once
 */
public record CampaignContent(
        String name,
        Filter filter,
        Optional<SegmentId> segment,
        String text,
        Optional<URI> linkUrl,
        Optional<Instant> sendAt) {
    public static final int LONGEST_NAME = 100;

    public CampaignContent {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of a campaign");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("a campaign has a text");
        }
    }

    public CampaignContent named(String other) {
        return new CampaignContent(other, filter, segment, text, linkUrl, sendAt);
    }

    public CampaignContent to(Filter other) {
        return new CampaignContent(name, other, segment, text, linkUrl, sendAt);
    }

    /** Where {@code {lenke}} leads. */
    public Optional<URI> target(Studio studio) {
        return linkUrl.or(studio::bookingUrl);
    }

    @Override
    public String toString() {
        return "CampaignContent[…]";
    }
}
