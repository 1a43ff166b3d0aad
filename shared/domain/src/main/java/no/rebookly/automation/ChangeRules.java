package no.rebookly.automation;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import no.rebookly.id.Ids;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;
import no.rebookly.studio.StudioId;

/**
 * Writes a change of a studio's rules and has it carried out: every agenda is made anew, and what the rule had planned already
 * goes on or is called back. The jobs are written before the change and are due, so that a death after either loses nothing; one
 * whose change was never made finds nothing to do.
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

    /**
     * @param change false when somebody was faster and nothing was written
     * @param done what to say of a change that was made
     */
    public AutomationChange change(
            Automation automation, BooleanSupplier change, Supplier<? extends AutomationChange> done) {
        var studio = automation.studio();
        var recompute = start(studio, JobKind.RECOMPUTE_RULES, studio.value());
        var follow = start(studio, JobKind.FOLLOW_RULE, automation.id().value());
        if (!change.getAsBoolean()) {
            return new AutomationChange.Raced();
        }
        queue.add(studio, recompute);
        queue.add(studio, follow);
        return done.get();
    }

    private JobId start(StudioId studio, JobKind kind, String subject) {
        var id = new JobId(ids.next(JobId.KIND));
        jobs.add(Job.start(studio, id, kind, subject, clock.instant()));
        return id;
    }
}
