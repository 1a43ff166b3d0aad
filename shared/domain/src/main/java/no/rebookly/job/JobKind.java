package no.rebookly.job;

/** What a job does. */
public enum JobKind {
    READ_IMPORT,
    COMMIT_IMPORT
}
