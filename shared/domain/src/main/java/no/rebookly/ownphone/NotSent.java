package no.rebookly.ownphone;

import java.time.Instant;

/** Why an SMS to an owner's own phone certainly did not go. */
public sealed interface NotSent {
    /** An operator has stopped everybody's sending, or this studio's. */
    record Stopped() implements NotSent {}

    /** As many as a day allows; more from this instant on. */
    record TooMany(Instant until) implements NotSent {}

    /** The studio's own limit for the day does not permit it; from this instant on it is another day. */
    record SpendLimit(Instant until) implements NotSent {}

    record NoCredit() implements NotSent {}

    /** The provider asks for patience. */
    record Throttled() implements NotSent {}

    /** The provider does not take it, and will not. */
    record Refused() implements NotSent {}
}
