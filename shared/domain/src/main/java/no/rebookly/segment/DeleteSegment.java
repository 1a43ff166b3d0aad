package no.rebookly.segment;

import java.util.List;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;

/**
 * Removes a segment that nothing needs any more. What has started keeps a copy of the filter and does not need it; what has not
 * would be left without anybody to send to, or with a filter that its owner cannot see any more.
 */
public final class DeleteSegment {
    private final Segments segments;
    private final List<SegmentUse> uses;

    public DeleteSegment(Segments segments, List<SegmentUse> uses) {
        this.segments = segments;
        this.uses = List.copyOf(uses);
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Removed() implements Outcome {}

        record NotFound() implements Outcome {}

        /** @param by a sentence for each */
        record Used(List<Words> by) implements Outcome {
            public Used {
                by = List.copyOf(by);
            }
        }

        /** Somebody changed it at the same moment. */
        record Raced() implements Outcome {}
    }

    public Outcome delete(StudioId studio, SegmentId id) {
        var found = segments.find(studio, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        var users = uses.stream().flatMap(use -> use.of(studio, id).stream()).toList();
        if (!users.isEmpty()) {
            return new Outcome.Used(users);
        }
        return segments.remove(found.get()) ? new Outcome.Removed() : new Outcome.Raced();
    }
}
