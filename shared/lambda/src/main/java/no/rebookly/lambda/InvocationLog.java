package no.rebookly.lambda;

/** The one structured line that each invocation leaves: ids and outcomes, never personal data. */
public interface InvocationLog {
    /**
     * @param what the route's template, or the kind of event
     * @param outcome an HTTP status, or counts
     * @param requestId Lambda's own, to find the invocation again
     */
    void line(String function, String what, String outcome, long millis, String requestId);

    /** A fault of ours: its type and where, without messages, which may quote what somebody typed. */
    void fault(String function, String what, Throwable fault, String requestId);
}
