package no.rebookly.lambda;

/** Tells Lambda that an invocation failed, and nothing else: it writes messages and causes of exceptions to its log. */
public final class InvocationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvocationFailed() {
        super("see the line before", null, false, false);
    }
}
