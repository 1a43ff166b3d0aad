package no.rebookly.segment;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a segment: a saved filter. */
public record SegmentId(String value) {
    public static final String KIND = "seg";

    public SegmentId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<SegmentId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new SegmentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
