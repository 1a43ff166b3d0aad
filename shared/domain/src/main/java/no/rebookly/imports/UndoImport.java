package no.rebookly.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.id.Ids;
import no.rebookly.job.Job;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.JobState;
import no.rebookly.job.Jobs;
import no.rebookly.studio.StudioId;

/** Begins to take back what an import brought: once, however often it is asked, and within a day. */
public final class UndoImport {
    public static final Duration WITHIN = Duration.ofHours(24);

    private final Imports imports;
    private final Jobs jobs;
    private final ImportJobs importJobs;
    private final InstantSource clock;

    public UndoImport(Imports imports, Jobs jobs, JobQueue queue, Ids ids, InstantSource clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.importJobs = new ImportJobs(imports, jobs, queue, ids);
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param job also the one that somebody else began, or that has ended */
        record Begun(Job job) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Its rows were never taken in, or are being taken in now. */
        record NotNow() implements Outcome {}

        record TooLate() implements Outcome {}
    }

    public Outcome undo(StudioId studio, ImportId id) {
        var found = imports.find(studio, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var present = found.get();
        var running = undoing(present);
        if (running.isPresent()) {
            return new Outcome.Begun(running.get());
        }
        var committedAt = present.committed().map(Import.Committed::at);
        if (committedAt.isEmpty() || !(present.state() == ImportState.DONE || present.state() == ImportState.FAILED)) {
            return new Outcome.NotNow();
        }
        return begin(present, committedAt.get());
    }

    private Outcome begin(Import present, Instant committedAt) {
        var now = clock.instant();
        if (!now.isBefore(committedAt.plus(WITHIN))) {
            return new Outcome.TooLate();
        }
        // Of two who ask at once one begins, and the other finds that job.
        return importJobs
                .start(present, JobKind.UNDO_IMPORT, present::undoing, now)
                .or(() -> imports.find(present.studio(), present.id()).flatMap(this::undoing))
                .<Outcome>map(Outcome.Begun::new)
                .orElseGet(Outcome.NotNow::new);
    }

    private Optional<Job> undoing(Import present) {
        return present.job()
                .flatMap(job -> jobs.find(present.studio(), job))
                .filter(job -> job.kind() == JobKind.UNDO_IMPORT && job.state() != JobState.FAILED);
    }
}
