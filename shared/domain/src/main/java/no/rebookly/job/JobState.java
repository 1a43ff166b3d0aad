package no.rebookly.job;

/** How a job stands. */
public enum JobState {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
