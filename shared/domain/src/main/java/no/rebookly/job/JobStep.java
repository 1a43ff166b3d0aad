package no.rebookly.job;

import no.rebookly.language.Words;

/** How a page of a job ended. */
public sealed interface JobStep {
    /** There is more, from this cursor on. */
    record More(String cursor, long done, long total) implements JobStep {}

    record Finished(long done, long total) implements JobStep {}

    /** It cannot be done, and trying again would not help. */
    record Failed(Words problem) implements JobStep {}
}
