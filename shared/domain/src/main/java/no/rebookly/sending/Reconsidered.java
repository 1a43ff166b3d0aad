package no.rebookly.sending;

/** What a message's fate is at the moment of sending. */
sealed interface Reconsidered {
    record Decided(Decision decision) implements Reconsidered {}

    /** What it came from, or whom it was for, is gone. */
    record Recalled(Reason reason) implements Reconsidered {}
}
