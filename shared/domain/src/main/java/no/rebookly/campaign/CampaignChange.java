package no.rebookly.campaign;

import java.util.List;

/** What became of something that an owner wanted of a campaign. */
public sealed interface CampaignChange {
    /** @param campaign as it is stored now */
    record Done(Campaign campaign) implements CampaignChange {}

    record Removed() implements CampaignChange {}

    /** What was written cannot become an SMS. */
    record Refused(List<ContentFault> faults) implements CampaignChange {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    record NotFound() implements CampaignChange {}

    /** It is not in a state for this any more, or not yet. */
    record WrongState(CampaignState state) implements CampaignChange {}

    record SenderNotApproved() implements CampaignChange {}

    /** It was changed after the caller read it. */
    record Stale() implements CampaignChange {}

    /** Somebody changed it at the same moment. */
    record Raced() implements CampaignChange {}
}
