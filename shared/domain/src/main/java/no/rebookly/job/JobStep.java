package no.rebookly.job;

import java.time.Instant;
import java.util.Map;
import no.rebookly.language.Words;

/** How a page of a job ended. */
public sealed interface JobStep {
    /** There is more, from this cursor on. */
    record More(String cursor, long done, long total) implements JobStep {}

    /** There is more, but not before an instant: the planner brings it back then. */
    record Later(String cursor, long done, long total, Instant at) implements JobStep {}

    /** @param result counts for people; empty where there is nothing to tell */
    record Finished(long done, long total, Map<String, Long> result) implements JobStep {
        public Finished(long done, long total) {
            this(done, total, Map.of());
        }

        public Finished {
            result = Map.copyOf(result);
        }
    }

    /** It cannot be done, and trying again would not help. */
    record Failed(Words problem) implements JobStep {}
}
