package no.rebookly.idempotency;

import java.time.Instant;
import no.rebookly.studio.StudioId;

/** The answers kept for 24 hours by Idempotency-Key, encrypted, so that a request sent twice acts once. */
public interface Answers {
    /** How long a request that gave no answer holds its key: longer than any function that people wait for may run. */
    int LEASE_SECONDS = 40;

    /**
     * Claims the key for a request, in one conditional write.
     *
     * @param requestHash of method, path and body; the same key with another hash is another request
     */
    Begun begin(StudioId studio, String key, String requestHash, Instant now);

    /** Keeps the answer. Written once more after a death it is the same, since the request's ids derive from the claim. */
    void finish(StudioId studio, String key, KeptAnswer answer);

    /** Forgets a request that was refused and so changed nothing: its key is free for the mended one. Idempotent. */
    void forget(StudioId studio, String key);

    /**
     * Ends the lease of a request that failed by a fault of ours, so that it can be tried again at once. The claim stays: what
     * was written before the fault is met again under the same ids. Idempotent.
     */
    void release(StudioId studio, String key);
}
