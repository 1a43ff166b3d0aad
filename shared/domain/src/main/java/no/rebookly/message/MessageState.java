package no.rebookly.message;

import java.util.EnumSet;
import java.util.Set;

/** Where a message is on its way. */
public enum MessageState {
    /** Waits for its hour. */
    HELD,
    QUEUED,
    /** Claimed by one sender; the provider may or may not have it. */
    SENDING,
    /** The provider took it. */
    SENT,
    DELIVERED,
    UNDELIVERED,
    /** No receipt came within 72 hours. */
    NO_RECEIPT,
    /** The provider certainly refused it. */
    FAILED,
    /** The provider's answer was lost: never sent again by itself. */
    UNKNOWN,
    SKIPPED,
    CANCELLED;

    private static final Set<MessageState> OPEN = EnumSet.of(HELD, QUEUED, SENDING);
    private static final Set<MessageState> SETTLED = EnumSet.of(DELIVERED, UNDELIVERED, FAILED, SKIPPED, CANCELLED);

    /** Still to be sent: a campaign with such messages is not done. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Never changes any more. */
    public boolean isSettled() {
        return SETTLED.contains(this);
    }
}
