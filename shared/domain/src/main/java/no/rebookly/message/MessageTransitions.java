package no.rebookly.message;

import static no.rebookly.message.MessageEvent.ANSWER_LOST;
import static no.rebookly.message.MessageEvent.CLAIMED;
import static no.rebookly.message.MessageEvent.HELD_AT_SENDING;
import static no.rebookly.message.MessageEvent.LEASE_EXPIRED;
import static no.rebookly.message.MessageEvent.MARKED_SENT;
import static no.rebookly.message.MessageEvent.NOT_RESENT;
import static no.rebookly.message.MessageEvent.NO_RECEIPT_IN_TIME;
import static no.rebookly.message.MessageEvent.QUEUE_LOST;
import static no.rebookly.message.MessageEvent.RECEIPT_DELIVERED;
import static no.rebookly.message.MessageEvent.RECEIPT_UNDELIVERED;
import static no.rebookly.message.MessageEvent.REFUSED;
import static no.rebookly.message.MessageEvent.RELEASED;
import static no.rebookly.message.MessageEvent.RESENT;
import static no.rebookly.message.MessageEvent.SKIPPED_AT_SENDING;
import static no.rebookly.message.MessageEvent.TAKEN;
import static no.rebookly.message.MessageEvent.THROTTLED;
import static no.rebookly.message.MessageState.DELIVERED;
import static no.rebookly.message.MessageState.FAILED;
import static no.rebookly.message.MessageState.HELD;
import static no.rebookly.message.MessageState.NO_RECEIPT;
import static no.rebookly.message.MessageState.QUEUED;
import static no.rebookly.message.MessageState.SENDING;
import static no.rebookly.message.MessageState.SENT;
import static no.rebookly.message.MessageState.SKIPPED;
import static no.rebookly.message.MessageState.UNDELIVERED;
import static no.rebookly.message.MessageState.UNKNOWN;

import java.util.List;
import java.util.Optional;

/**
 * Everything that may become of a message, as one table; docs/sending.md shows it, and a test holds the two together. What the
 * table does not name does not happen: the event finds a message that somebody else has brought further, and is dropped. Only
 * a person leads a message from UNKNOWN back to a queue, and nothing one from any later state.
 */
public final class MessageTransitions {
    /**
     * What has to be done beside writing the state, and after it. {@code ApplyReceipt} reads here what a receipt does to its
     * number; the others are done by whoever writes the row, without asking the table.
     */
    public enum Effect {
        NONE,
        /** Bring it to its sender: the planner does, or the job that follows a rule, with what it has just let go. */
        QUEUE,
        /**
         * Give the place in the number's frequency cap back: the number certainly did not get this SMS. {@code DispatchMessage}
         * does, unless the message was sent before and may have arrived.
         */
        GIVE_PLACE_BACK,
        /** The number took an SMS: earlier failures say nothing any more. */
        FORGET_FAILURES,
        /** Of a failure for good. */
        COUNT_FAILURE
    }

    /** One row. */
    public record Transition(MessageState from, MessageEvent event, MessageState to, Effect effect) {}

    private static final List<Transition> TABLE = List.of(
            row(HELD, RELEASED, QUEUED, Effect.QUEUE),
            row(HELD, MessageEvent.CANCELLED, MessageState.CANCELLED, Effect.NONE),
            row(HELD, NOT_RESENT, UNKNOWN, Effect.NONE),
            row(HELD, RECEIPT_DELIVERED, DELIVERED, Effect.FORGET_FAILURES),
            row(QUEUED, CLAIMED, SENDING, Effect.NONE),
            row(QUEUED, QUEUE_LOST, QUEUED, Effect.QUEUE),
            row(QUEUED, MessageEvent.CANCELLED, MessageState.CANCELLED, Effect.NONE),
            row(QUEUED, NOT_RESENT, UNKNOWN, Effect.NONE),
            row(QUEUED, RECEIPT_DELIVERED, DELIVERED, Effect.FORGET_FAILURES),
            row(SENDING, HELD_AT_SENDING, HELD, Effect.NONE),
            row(SENDING, SKIPPED_AT_SENDING, SKIPPED, Effect.NONE),
            row(SENDING, MessageEvent.CANCELLED, MessageState.CANCELLED, Effect.NONE),
            row(SENDING, NOT_RESENT, UNKNOWN, Effect.NONE),
            row(SENDING, TAKEN, SENT, Effect.NONE),
            row(SENDING, THROTTLED, QUEUED, Effect.GIVE_PLACE_BACK),
            row(SENDING, REFUSED, FAILED, Effect.GIVE_PLACE_BACK),
            row(SENDING, ANSWER_LOST, UNKNOWN, Effect.NONE),
            row(SENDING, LEASE_EXPIRED, UNKNOWN, Effect.NONE),
            row(SENDING, RECEIPT_DELIVERED, DELIVERED, Effect.FORGET_FAILURES),
            row(SENDING, RECEIPT_UNDELIVERED, UNDELIVERED, Effect.COUNT_FAILURE),
            row(SENT, RECEIPT_DELIVERED, DELIVERED, Effect.FORGET_FAILURES),
            row(SENT, RECEIPT_UNDELIVERED, UNDELIVERED, Effect.COUNT_FAILURE),
            row(SENT, NO_RECEIPT_IN_TIME, NO_RECEIPT, Effect.NONE),
            row(UNKNOWN, MARKED_SENT, SENT, Effect.NONE),
            row(UNKNOWN, RESENT, QUEUED, Effect.QUEUE),
            row(UNKNOWN, RECEIPT_DELIVERED, DELIVERED, Effect.FORGET_FAILURES),
            row(UNKNOWN, RECEIPT_UNDELIVERED, UNDELIVERED, Effect.COUNT_FAILURE),
            row(NO_RECEIPT, RECEIPT_DELIVERED, DELIVERED, Effect.FORGET_FAILURES),
            row(NO_RECEIPT, RECEIPT_UNDELIVERED, UNDELIVERED, Effect.COUNT_FAILURE));

    private MessageTransitions() {}

    /** All rows, in the order of a message's life. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** Empty when this event no longer means anything to a message in this state. */
    public static Optional<Transition> on(MessageState state, MessageEvent event) {
        return TABLE.stream()
                .filter(row -> row.from() == state && row.event() == event)
                .findFirst();
    }

    /**
     * For a writer that holds the message in a state from which its event leads on.
     *
     * @throws IllegalStateException when the table has no such row: a fault of ours
     */
    public static MessageState next(MessageState state, MessageEvent event) {
        return on(state, event)
                .orElseThrow(() -> new IllegalStateException("no " + event + " in " + state))
                .to();
    }

    private static Transition row(MessageState from, MessageEvent event, MessageState to, Effect effect) {
        return new Transition(from, event, to, effect);
    }
}
