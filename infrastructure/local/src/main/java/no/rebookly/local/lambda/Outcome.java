package no.rebookly.local.lambda;

/** What became of an invocation. */
public sealed interface Outcome {

    /** The function wrote this. */
    record Answered(byte[] bytes) implements Outcome {}

    /** The function threw; only the kind of the fault is kept, since a message may hold anything. */
    record Failed(String fault) implements Outcome {}

    /** The time limit was reached. */
    record TimedOut() implements Outcome {}

    /** The function was made to crash. */
    record Crashed() implements Outcome {}
}
