package no.rebookly.job;

import no.rebookly.studio.StudioId;

/** Brings jobs to their worker, at least once; what it loses the due index finds again. */
public interface JobQueue {
    void add(StudioId studio, JobId job);
}
