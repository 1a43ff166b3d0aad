package no.rebookly.sending;

import java.time.Instant;
import no.rebookly.studio.Studio;

/** What a message's fate is at the moment of sending. */
sealed interface Reconsidered {
    /** Nothing stands in its way but what its studio may still spend today. */
    record Cleared(Studio studio) implements Reconsidered {}

    record Held(Instant until, Reason reason) implements Reconsidered {}

    record Skipped(Reason reason) implements Reconsidered {}

    /** What it came from, or whom it was for, is gone. */
    record Recalled(Reason reason) implements Reconsidered {}
}
