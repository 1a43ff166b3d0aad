package no.rebookly.testing.job;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import no.rebookly.job.JobId;
import no.rebookly.job.JobQueue;
import no.rebookly.studio.StudioId;

/** A queue of jobs that a test empties itself. */
public final class QueuedJobs implements JobQueue {
    private final Queue<String> bodies = new ArrayDeque<>();

    @Override
    public synchronized void add(StudioId studio, JobId job) {
        bodies.add("{\"studio\":\"" + studio + "\",\"job\":\"" + job + "\"}");
    }

    /** The body of the next message, as the queue delivers it. */
    public synchronized Optional<String> next() {
        return Optional.ofNullable(bodies.poll());
    }
}
