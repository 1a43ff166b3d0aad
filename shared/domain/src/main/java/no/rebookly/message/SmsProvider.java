package no.rebookly.message;

import no.rebookly.phone.PhoneNumber;

/** Who carries SMS to phones. It has no idempotency token: what it is asked twice it sends twice. */
public interface SmsProvider {
    SendOutcome send(OutgoingSms sms);

    /** @param id ours, told to providers that carry it along */
    record OutgoingSms(MessageId id, PhoneNumber to, String senderName, String text, MessageKind kind) {
        @Override
        public String toString() {
            return "OutgoingSms[" + id + "]";
        }
    }

    /** What is known after asking. */
    sealed interface SendOutcome {
        record Taken(String providerId) implements SendOutcome {}

        /** Certainly not taken, and asking later may help. */
        record Throttled() implements SendOutcome {}

        /** Certainly not taken, and asking again will not help. */
        record Refused() implements SendOutcome {}

        /** Asked, and the answer was lost: it may have been taken. */
        record NotKnown() implements SendOutcome {}
    }
}
