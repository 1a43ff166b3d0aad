package no.rebookly.ownphone;

import java.util.List;
import no.rebookly.campaign.ContentFault;

/** Why there is no test to send. */
public sealed interface TestRefusal {
    /** No such campaign, or no such customer to write it for. */
    record NotFound() implements TestRefusal {}

    record NoConfirmedPhone() implements TestRefusal {}

    record SenderNotApproved() implements TestRefusal {}

    record Invalid(List<ContentFault> faults) implements TestRefusal {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
