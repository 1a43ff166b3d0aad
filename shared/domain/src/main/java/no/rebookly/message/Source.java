package no.rebookly.message;

import java.util.regex.Pattern;
import no.rebookly.automation.AutomationId;
import no.rebookly.campaign.CampaignId;

/** What a message comes from. */
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

    public static Source of(AutomationId automation) {
        return new Source(automation.value());
    }

    /** What it is, for whoever has to tell them apart. */
    public Kind kind() {
        return CampaignId.parse(value)
                .<Kind>map(Kind.OfCampaign::new)
                .orElseGet(() -> new Kind.OfAutomation(new AutomationId(value)));
    }

    public sealed interface Kind {
        record OfCampaign(CampaignId campaign) implements Kind {}

        record OfAutomation(AutomationId automation) implements Kind {}
    }

    @Override
    public String toString() {
        return value;
    }
}
