package no.rebookly.imports;

import java.time.InstantSource;
import no.rebookly.account.AccountId;
import no.rebookly.id.Ids;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;
import no.rebookly.studio.StudioId;

/** Begins to take in the rows of an import that is ready: once, however often it is asked. */
public final class CommitImport {
    private final Imports imports;
    private final Jobs jobs;
    private final ImportJobs importJobs;
    private final InstantSource clock;

    public CommitImport(Imports imports, Jobs jobs, JobQueue queue, Ids ids, InstantSource clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.importJobs = new ImportJobs(imports, jobs, queue, ids);
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param job also the one that somebody else began */
        record Begun(Job job) implements Outcome {}

        record NotFound() implements Outcome {}

        /** It is not ready, or its columns do not say enough. */
        record NotNow() implements Outcome {}
    }

    public Outcome commit(StudioId studio, ImportId id, AccountId by) {
        var found = imports.find(studio, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var present = found.get();
        if (present.state() == ImportState.READY && present.counts().isPresent()) {
            var when = new Import.Committed(clock.instant(), by.value());
            var begun =
                    importJobs.start(present, JobKind.COMMIT_IMPORT, job -> present.committing(job, when), when.at());
            if (begun.isPresent()) {
                return new Outcome.Begun(begun.get());
            }
        }
        return imports.find(studio, id)
                .filter(now -> now.state() == ImportState.COMMITTING || now.state() == ImportState.DONE)
                .flatMap(Import::job)
                .flatMap((JobId job) -> jobs.find(studio, job))
                .filter(job -> job.kind() == JobKind.COMMIT_IMPORT)
                .<Outcome>map(Outcome.Begun::new)
                .orElseGet(Outcome.NotNow::new);
    }
}
