package no.rebookly.job;

import java.util.Optional;
import no.rebookly.studio.StudioId;

/** Where jobs are kept. */
public interface Jobs {
    /** Adding the same id again changes nothing. */
    void add(Job job);

    Optional<Job> find(StudioId studio, JobId id);

    /** False: somebody was faster, nothing was written. */
    boolean change(Job changed);
}
