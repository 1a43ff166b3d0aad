package no.rebookly.testing.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.Jobs;
import no.rebookly.studio.StudioId;

/** Jobs in a map; may be shared by threads. */
public class InMemoryJobs implements Jobs {
    private final Map<JobId, Job> jobs = new HashMap<>();

    @Override
    public synchronized void add(Job job) {
        jobs.putIfAbsent(job.id(), at(job, 1));
    }

    @Override
    public synchronized Optional<Job> find(StudioId studio, JobId id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.studio().equals(studio));
    }

    @Override
    public synchronized boolean change(Job changed) {
        var present = jobs.get(changed.id());
        if (present == null || present.version() != changed.version()) {
            return false;
        }
        jobs.put(changed.id(), at(changed, changed.version() + 1));
        return true;
    }

    private static Job at(Job job, long version) {
        return new Job(
                job.studio(),
                job.id(),
                job.kind(),
                job.subject(),
                job.state(),
                job.cursor(),
                job.done(),
                job.total(),
                job.attempts(),
                job.result(),
                job.cancelling(),
                job.problem(),
                job.createdAt(),
                job.dueAt(),
                version);
    }
}
