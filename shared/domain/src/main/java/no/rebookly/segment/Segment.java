package no.rebookly.segment;

import java.time.Instant;
import no.rebookly.filter.Filter;
import no.rebookly.studio.StudioId;

/**
 * A filter under a name. Who is in it is asked anew each time.
 *
 * @param version 0 before the first write
 */
public record Segment(StudioId studio, SegmentId id, String name, Filter filter, Instant createdAt, long version) {
    public static final int LONGEST_NAME = 100;

    public Segment {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of a segment");
        }
    }

    public Segment with(String otherName, Filter otherFilter) {
        return new Segment(studio, id, otherName, otherFilter, createdAt, version);
    }

    public Segment withVersion(long other) {
        return new Segment(studio, id, name, filter, createdAt, other);
    }

    @Override
    public String toString() {
        return "Segment[" + id + "]";
    }
}
