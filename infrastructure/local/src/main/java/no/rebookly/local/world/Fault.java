package no.rebookly.local.world;

/** What can be made to happen to an SMS. */
public enum Fault {
    /** Taken, and the receipt says that it did not arrive. */
    UNDELIVERABLE,
    /** Not taken: too many at once. */
    THROTTLE,
    /** Taken, and the connection is cut before the answer. No receipt comes by itself. */
    LOSE_RESPONSE,
    /** Taken, and never answered. No receipt comes by itself. */
    HANG,
    /** Not taken: the request is refused. */
    REFUSE,
    /** Taken, and no receipt ever comes by itself. */
    NO_RECEIPT,
    /** Taken, and the receipt waits for a person at the phone. */
    MANUAL;

    boolean takes() {
        return this != THROTTLE && this != REFUSE;
    }
}
