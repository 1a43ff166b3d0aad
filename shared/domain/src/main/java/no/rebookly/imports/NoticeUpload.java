package no.rebookly.imports;

import java.time.Instant;
import java.time.InstantSource;
import no.rebookly.id.Ids;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.Jobs;

/** Starts the reading of a file once it is there; whoever looks at an import makes it notice. */
public final class NoticeUpload {
    private final Imports imports;
    private final Uploads uploads;
    private final ImportJobs importJobs;
    private final InstantSource clock;

    public NoticeUpload(Imports imports, Uploads uploads, Jobs jobs, JobQueue queue, Ids ids, InstantSource clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.importJobs = new ImportJobs(imports, jobs, queue, ids);
        this.clock = clock;
    }

    /** The import as it is now. */
    public Import notice(Import present) {
        if (present.state() != ImportState.AWAITING_FILE) {
            return present;
        }
        var now = clock.instant();
        if (uploads.isThere(present.studio(), present.id())) {
            // Of two who notice at once one wins; the other's job ends at its first page.
            importJobs.start(present, JobKind.READ_IMPORT, present::reading, now);
        } else if (isOver(present, now)) {
            imports.change(present.failed(ImportProblems.NEVER_CAME));
        }
        return imports.find(present.studio(), present.id()).orElse(present);
    }

    private static boolean isOver(Import present, Instant now) {
        return now.isAfter(present.createdAt().plus(Uploads.KEPT));
    }
}
