package no.rebookly.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import no.rebookly.id.Ids;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;

/**
 * Moves an import to its next state together with the job that brings it there. The job is written first and is due, so that a
 * death in between loses nothing; a job whose import went another way finds that it is not named there and ends.
 */
final class ImportJobs {
    private final Imports imports;
    private final Jobs jobs;
    private final JobQueue queue;
    private final Ids ids;

    ImportJobs(Imports imports, Jobs jobs, JobQueue queue, Ids ids) {
        this.imports = imports;
        this.jobs = jobs;
        this.queue = queue;
        this.ids = ids;
    }

    /** Empty when somebody was faster. */
    Optional<Job> start(Import present, JobKind kind, Function<JobId, Import> next, Instant now) {
        var id = new JobId(ids.next(JobId.KIND));
        var job = Job.start(present.studio(), id, kind, present.id().value(), now);
        jobs.add(job);
        if (!imports.change(next.apply(id))) {
            return Optional.empty();
        }
        queue.add(present.studio(), id);
        return Optional.of(job);
    }
}
