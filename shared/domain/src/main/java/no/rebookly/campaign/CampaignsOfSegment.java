package no.rebookly.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.language.Words;
import no.rebookly.page.PageRequest;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.SegmentUse;
import no.rebookly.studio.StudioId;

/** Drafts need the segment that they are for; what has started has its filter. */
public final class CampaignsOfSegment implements SegmentUse {
    private final Campaigns campaigns;

    public CampaignsOfSegment(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<Words> of(StudioId studio, SegmentId segment) {
        var users = new ArrayList<Words>();
        var position = Optional.<String>empty();
        do {
            var page = campaigns.list(studio, new PageRequest(PageRequest.MOST, position));
            page.items().stream()
                    .filter(campaign -> campaign.state() == CampaignState.DRAFT
                            && campaign.content().segment().equals(Optional.of(segment)))
                    .map(campaign -> campaign.content().name())
                    .forEach(name -> users.add(new Words(
                            "Utkastet «" + name + "» bruker utvalget.", "The draft “" + name + "” uses the segment.")));
            position = page.next();
        } while (position.isPresent());
        return users;
    }
}
