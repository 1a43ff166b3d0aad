package no.rebookly.lambda;

/**
 * The one structured line that each invocation leaves, and the metrics in it: ids and outcomes, never personal data. Every
 * implementation gives the same metrics, so that one alarm fits all functions.
 */
public interface InvocationLog {
    /** Of the metrics. */
    String NAMESPACE = "Rebookly";

    /** How long an invocation took, in milliseconds, by function and what; how often it was measured is how often it ran. */
    String DURATION = "Duration";

    /** Faults of ours by function, also those after which a person still got an answer (Lambda counts only those without). */
    String FAULTS = "Faults";

    /**
     * @param what the route's template, or the kind of event
     * @param outcome an HTTP status, or counts
     * @param requestId Lambda's own, to find the invocation again
     */
    void line(String function, String what, String outcome, long millis, String requestId);

    /** A fault of ours: its type and where, without messages, which may quote what somebody typed. */
    void fault(String function, String what, Throwable fault, String requestId);
}
