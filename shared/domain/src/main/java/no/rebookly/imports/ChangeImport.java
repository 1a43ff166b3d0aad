package no.rebookly.imports;

import java.time.InstantSource;
import java.util.List;
import no.rebookly.id.Ids;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;

/** Takes the owner's corrections and has the file read again by them. */
public final class ChangeImport {
    private final ImportJobs importJobs;
    private final InstantSource clock;

    public ChangeImport(Imports imports, Jobs jobs, JobQueue queue, Ids ids, InstantSource clock) {
        this.importJobs = new ImportJobs(imports, jobs, queue, ids);
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Nothing can be changed in this state. */
        record NotNow() implements Outcome {}

        record Invalid(List<Mapping.Fault> faults) implements Outcome {}

        record Stale() implements Outcome {}
    }

    /** @param wished the import as it was read, with the owner's choices */
    public Outcome change(Import wished) {
        var contents = wished.contents();
        if (wished.state() != ImportState.READY || contents.isEmpty()) {
            return new Outcome.NotNow();
        }
        if (Mapping.check(contents.get().columns(), wished.mapping(), wished.kind())
                instanceof Mapping.Check.Invalid(var faults)) {
            return new Outcome.Invalid(faults);
        }
        return importJobs
                        .start(wished, JobKind.READ_IMPORT, wished::reading, clock.instant())
                        .isPresent()
                ? new Outcome.Changed()
                : new Outcome.Stale();
    }
}
