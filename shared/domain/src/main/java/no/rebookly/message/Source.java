package no.rebookly.message;

import java.util.regex.Pattern;
import no.rebookly.campaign.CampaignId;

/** What a message comes from: a campaign, or one lapse of an automation. */
public record Source(String value) {
    private static final Pattern FORM = Pattern.compile("(cmp|aut)_[0-9A-Za-z]{20}");

    public Source {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a source of messages");
        }
    }

    public static Source of(CampaignId campaign) {
        return new Source(campaign.value());
    }

    public CampaignId campaign() {
        return new CampaignId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
