package no.rebookly.job;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a piece of long work. */
public record JobId(String value) {
    public static final String KIND = "job";

    public JobId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<JobId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new JobId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
