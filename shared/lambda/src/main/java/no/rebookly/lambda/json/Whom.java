package no.rebookly.lambda.json;

import java.util.Optional;
import no.rebookly.filter.Filter;
import no.rebookly.lambda.JsonBody;
import no.rebookly.language.Words;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;
import no.rebookly.studio.StudioId;

/**
 * Whom something is for, by a filter of its own or a saved one, never both.
 *
 * @param segment whose filter it is
 */
public record Whom(Filter filter, Optional<SegmentId> segment) {
    private static final int LONGEST_ID = 60;
    private static final Words BOTH =
            new Words("Velg enten segmentId eller filter.", "Choose either segmentId or filter.");
    private static final Words NO_SUCH = new Words("Utvalget finnes ikke.", "There is no such segment.");
    private static final Words NEEDED = new Words("Kan ikke være tom.", "Cannot be empty.");

    /** The same where it cannot be emptied: something is always for somebody. */
    public static Optional<Whom> read(JsonBody body, StudioId studio, Segments segments) {
        if (body.empties("filter")) {
            body.error("filter", NEEDED);
        }
        return readIfAny(body, studio, segments);
    }

    /** Empty when it says nothing of it, or nothing that can be used; faults are told with the body's. */
    public static Optional<Whom> readIfAny(JsonBody body, StudioId studio, Segments segments) {
        var filter = FilterJson.read(body, "filter");
        var id = body.text("segmentId", LONGEST_ID);
        if (body.tree("filter").isPresent() && id.isPresent()) {
            body.error("segmentId", BOTH);
            return Optional.empty();
        }
        if (id.isPresent()) {
            var found = id.flatMap(SegmentId::parse).flatMap(known -> segments.find(studio, known));
            if (found.isEmpty()) {
                body.error("segmentId", NO_SUCH);
            }
            return found.map(Whom::of);
        }
        return filter.map(own -> new Whom(own, Optional.empty()));
    }

    /** The same where one of them has to be there. */
    public static Optional<Whom> required(JsonBody body, StudioId studio, Segments segments) {
        var whom = read(body, studio, segments);
        if (body.tree("filter").isEmpty() && body.tree("segmentId").isEmpty()) {
            body.missing("filter");
        }
        return whom;
    }

    private static Whom of(Segment segment) {
        return new Whom(segment.filter(), Optional.of(segment.id()));
    }
}
