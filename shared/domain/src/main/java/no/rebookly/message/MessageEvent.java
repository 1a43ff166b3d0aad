package no.rebookly.message;

/** What can happen to a message after it was planned. */
public enum MessageEvent {
    /** Its hour has come. */
    RELEASED,
    /** Nobody took it from the queue in time. */
    QUEUE_LOST,
    CLAIMED,
    /** The policy says wait, at the moment of sending. */
    HELD_AT_SENDING,
    /** The policy says no, at the moment of sending. */
    SKIPPED_AT_SENDING,
    /** Its campaign, or its customer, is gone. */
    CANCELLED,
    /** The provider has it. */
    TAKEN,
    /** The provider certainly does not have it, and may take it later. */
    THROTTLED,
    /** The provider certainly does not have it and will not take it. */
    REFUSED,
    /** The provider was asked, and its answer was lost. */
    ANSWER_LOST,
    /** Its sender is taken for dead. */
    LEASE_EXPIRED,
    /** A person says that it went out. */
    MARKED_SENT,
    /** A person has it sent again, knowing that it may arrive twice. */
    RESENT,
    /** Sent again, it was stopped on its way: what became of the earlier sending is still not known. */
    NOT_RESENT,
    RECEIPT_DELIVERED,
    RECEIPT_UNDELIVERED,
    /** 72 hours went by without a receipt. */
    NO_RECEIPT_IN_TIME
}
