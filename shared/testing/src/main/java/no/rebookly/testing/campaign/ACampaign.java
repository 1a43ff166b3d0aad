package no.rebookly.testing.campaign;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignContent;
import no.rebookly.campaign.CampaignId;
import no.rebookly.filter.Filter;
import no.rebookly.message.MessageKind;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.StudioId;

/** A draft for everybody, of which a test names only what matters to it. */
public final class ACampaign {
    public static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    /** A Sunday in November. */
    public static final Instant CREATED = Instant.parse("2026-11-22T10:00:00Z");

    private final CampaignId id;
    private StudioId studio = STUDIO;
    private String name = "Høst";
    private String text = "Hei {fornavn}! Ny time? {lenke}";
    private Filter filter = new Filter.All(List.of());
    private Optional<SegmentId> segment = Optional.empty();
    private Optional<URI> linkUrl = Optional.empty();
    private Optional<Instant> sendAt = Optional.empty();

    private ACampaign(int number) {
        this.id = new CampaignId(String.format("cmp_%020d", number));
    }

    /** @param number tells it from the others: it makes its id */
    public static ACampaign aCampaign(int number) {
        return new ACampaign(number);
    }

    public ACampaign of(StudioId other) {
        studio = other;
        return this;
    }

    public ACampaign named(String other) {
        name = other;
        return this;
    }

    public ACampaign saying(String other) {
        text = other;
        return this;
    }

    public ACampaign to(Filter other) {
        filter = other;
        return this;
    }

    public ACampaign to(SegmentId other) {
        segment = Optional.of(other);
        return this;
    }

    public ACampaign linkingTo(String url) {
        linkUrl = Optional.of(URI.create(url));
        return this;
    }

    public ACampaign at(String instant) {
        sendAt = Optional.of(Instant.parse(instant));
        return this;
    }

    public Campaign build() {
        return Campaign.draft(
                studio,
                id,
                MessageKind.MARKETING,
                new CampaignContent(name, filter, segment, text, linkUrl, sendAt),
                CREATED);
    }
}
