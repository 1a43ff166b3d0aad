package no.rebookly.sending;

import no.rebookly.message.FindMessage;

/** What became of a person's word on a message of which nobody knows whether it arrived. */
public sealed interface UnknownSettled {
    record Done(FindMessage.Found found) implements UnknownSettled {}

    record NotFound() implements UnknownSettled {}

    /** It is known by now, was never unknown, or has nothing left to send. */
    record NotUnknown() implements UnknownSettled {}
}
