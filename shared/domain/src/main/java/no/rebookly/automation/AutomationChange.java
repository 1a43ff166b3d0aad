package no.rebookly.automation;

import java.util.List;
import no.rebookly.campaign.ContentFault;

/** What became of something that an owner wanted of an automation. */
public sealed interface AutomationChange {
    /** @param automation as it is stored now */
    record Done(Automation automation) implements AutomationChange {}

    record Removed() implements AutomationChange {}

    /** What was written cannot become an SMS, or never at its time. */
    record Refused(List<ContentFault> faults) implements AutomationChange {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The studio has {@link Automation#MOST_OF_A_STUDIO} already. */
    record TooMany() implements AutomationChange {}

    record NotFound() implements AutomationChange {}

    /** It is not in a state for this. */
    record WrongState(AutomationState state) implements AutomationChange {}

    /** Nobody has seen whom this version would write to. */
    record NotPreviewed() implements AutomationChange {}

    record SenderNotApproved() implements AutomationChange {}

    /** It was changed after the caller read it. */
    record Stale() implements AutomationChange {}

    /** Somebody changed it at the same moment. */
    record Raced() implements AutomationChange {}
}
