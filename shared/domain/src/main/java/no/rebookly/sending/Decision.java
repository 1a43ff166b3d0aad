package no.rebookly.sending;

import java.time.Instant;

/** What becomes of one message, always with its reason. */
public sealed interface Decision {
    record Send() implements Decision {}

    record Hold(Instant until, Reason reason) implements Decision {}

    record Skip(Reason reason) implements Decision {}
}
