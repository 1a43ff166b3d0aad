package no.rebookly.job;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;

/**
 * Does pages of a job while there is time, then queues it again. Each page's end is saved under the version that was read: of
 * two who do the same page one goes on and the other stops; one who is killed leaves the job due, and the planner brings it
 * back.
 */
public final class RunJob {
    static final Words GIVEN_UP = new Words(
            "Arbeidet stoppet ved samme feil hver gang. Vi er varslet. Prøv igjen senere.",
            "The work stopped at the same fault every time. We have been told. Try again later.");

    private final Jobs jobs;
    private final JobQueue queue;
    private final Map<JobKind, Function<Job, JobWorker>> workers;
    private final InstantSource clock;

    public RunJob(Jobs jobs, JobQueue queue, Map<JobKind, Function<Job, JobWorker>> workers, InstantSource clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.workers = Map.copyOf(workers);
        this.clock = clock;
    }

    /** A job that has ended, or is nobody's, is left alone. */
    public void run(StudioId studio, JobId id, BooleanSupplier timeLeft) {
        var found = running(studio, id);
        if (found.isEmpty()) {
            return;
        }
        var worker = Optional.ofNullable(workers.get(found.get().kind()))
                .orElseThrow(() -> new IllegalStateException("nobody does jobs of this kind"));
        try (var pages = worker.apply(found.get())) {
            found = begun(found.get(), pages);
            while (found.isPresent()) {
                if (!timeLeft.getAsBoolean()) {
                    queue.add(studio, id);
                    return;
                }
                found = page(found.get(), pages);
            }
        }
    }

    /** Counted before the work, so that one who is killed every time is counted too. */
    private Optional<Job> begun(Job job, JobWorker worker) {
        if (job.attempts() >= Job.MOST_ATTEMPTS && !job.cancelling()) {
            worker.giveUp(job, GIVEN_UP);
            jobs.change(job.ended(JobState.FAILED, Optional.of(GIVEN_UP)));
            return Optional.empty();
        }
        jobs.change(job.attempted(clock.instant()));
        return running(job.studio(), job.id());
    }

    /** The job as it is before its next page; empty when there is none, or another does it. */
    private Optional<Job> page(Job job, JobWorker worker) {
        if (job.cancelling()) {
            worker.cancel(job);
            jobs.change(job.ended(JobState.CANCELLED, Optional.empty()));
            return Optional.empty();
        }
        var step = worker.next(job);
        if (jobs.change(after(job, step))) {
            return step instanceof JobStep.Later ? Optional.empty() : running(job.studio(), job.id());
        }
        return running(job.studio(), job.id()).filter(Job::cancelling);
    }

    private Job after(Job job, JobStep step) {
        var now = clock.instant();
        return switch (step) {
            case JobStep.More(var cursor, var done, var total) -> job.advanced(cursor, done, total, now);
            case JobStep.Later(var cursor, var done, var total, var at) ->
                job.advanced(cursor, done, total, at.minus(Job.PATIENCE));
            case JobStep.Finished(var done, var total, var result) ->
                job.advanced(job.cursor(), done, total, now).telling(result).ended(JobState.DONE, Optional.empty());
            case JobStep.Failed(var problem) -> job.ended(JobState.FAILED, Optional.of(problem));
        };
    }

    private Optional<Job> running(StudioId studio, JobId id) {
        return jobs.find(studio, id).filter(job -> job.state() == JobState.RUNNING);
    }
}
