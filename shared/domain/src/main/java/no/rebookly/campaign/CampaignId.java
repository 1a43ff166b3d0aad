package no.rebookly.campaign;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a campaign: one send to a segment. */
public record CampaignId(String value) {
    public static final String KIND = "cmp";

    public CampaignId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<CampaignId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new CampaignId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
