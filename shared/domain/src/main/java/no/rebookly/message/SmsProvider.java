package no.rebookly.message;

import java.util.Optional;
import no.rebookly.phone.PhoneNumber;

/** Who carries SMS to phones. It has no idempotency token: what it is asked twice it sends twice. */
public interface SmsProvider {
    SendOutcome send(OutgoingSms sms);

    /**
     * Whether its receipts say which message and attempt they are about, also when its answer was lost. Where they say only the
     * number and an id of the provider's own, what it was asked has to be written down first (see {@link Receipts}).
     */
    boolean receiptsNameTheMessage();

    /**
     * @param message told to providers that carry it along; empty for one to an owner's own phone, which is no message
     * @param attempt the sender's claim; told with the message, since a message may be sent again
     */
    record OutgoingSms(
            Optional<MessageRef> message,
            String attempt,
            PhoneNumber to,
            String senderName,
            String text,
            MessageKind kind) {
        @Override
        public String toString() {
            return "OutgoingSms[" + attempt + "]";
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
