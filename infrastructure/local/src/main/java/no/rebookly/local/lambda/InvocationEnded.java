package no.rebookly.local.lambda;

/** Thrown at the ports of an invocation that has ended. An error, so that no `catch (Exception)` goes on as if nothing were. */
public final class InvocationEnded extends Error {
    InvocationEnded(String function) {
        super(function + " has ended");
    }
}
