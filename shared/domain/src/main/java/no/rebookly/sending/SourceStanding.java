package no.rebookly.sending;

/** Whether the campaign or automation that planned a message still wants it sent. */
public sealed interface SourceStanding {
    record Going() implements SourceStanding {}

    /** Its messages wait. */
    record Paused(Reason reason) implements SourceStanding {}

    /** Its messages are called back. */
    record Stopped(Reason reason) implements SourceStanding {}
}
