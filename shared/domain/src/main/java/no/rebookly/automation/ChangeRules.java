package no.rebookly.automation;

import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.rebookly.id.Ids;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;
import no.rebookly.studio.StudioId;

/**
 * Changes a studio's rules and has every agenda made anew by them. The job is written before the change and is due, so that a
 * death after either loses nothing; one that finds the old rules finds nothing to do, and looks again only if it did something,
 * hence it waits its time in the due index when the change is not made.
 */
public final class ChangeRules {
    private final Jobs jobs;
    private final JobQueue queue;
    private final Ids ids;
    private final InstantSource clock;

    public ChangeRules(Jobs jobs, JobQueue queue, Ids ids, InstantSource clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param made whether the change was made, by its outcome */
    public <T> T change(StudioId studio, Supplier<T> change, Predicate<T> made) {
        var job = Job.start(
                studio, new JobId(ids.next(JobId.KIND)), JobKind.RECOMPUTE_RULES, studio.value(), clock.instant());
        jobs.add(job);
        var outcome = change.get();
        if (made.test(outcome)) {
            queue.add(studio, job.id());
        }
        return outcome;
    }
}
