package no.rebookly.idempotency;

import java.time.Instant;

/** What a claim of an idempotency key found. */
public sealed interface Begun {
    /**
     * The request is ours to do.
     *
     * @param since when the key was first claimed: the same after a death and a retry, so that ids derived from it are the same too
     */
    record Fresh(Instant since) implements Begun {}

    record Answered(KeptAnswer answer) implements Begun {}

    /** The key was used for another request. */
    record OtherRequest() implements Begun {}

    /** The same request is being done at this moment. */
    record StillRunning() implements Begun {}
}
