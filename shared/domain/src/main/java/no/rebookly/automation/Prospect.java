package no.rebookly.automation;

import no.rebookly.sending.Reason;

/** Whether an automation has something to say to a customer, and when. */
public sealed interface Prospect {
    record Due(Occasion occasion) implements Prospect {}

    /** Not before something changes about the customer or the rule; then it is looked at anew. */
    record Nothing(Reason reason) implements Prospect {}
}
