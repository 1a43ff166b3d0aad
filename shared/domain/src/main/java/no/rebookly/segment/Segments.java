package no.rebookly.segment;

import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Where segments are kept. */
public interface Segments {
    /** Adding the same id again changes nothing, so a retry after a death is safe. */
    void add(Segment segment);

    Optional<Segment> find(StudioId studio, SegmentId id);

    /** In the order of their ids. */
    Page<Segment> list(StudioId studio, PageRequest page);

    /** Writes it, as the next version, if the stored one is still at its version. False: somebody was faster, nothing was written. */
    boolean change(Segment changed);

    /** Removes it if the stored one is still at its version. False: somebody was faster, or it is gone already. */
    boolean remove(Segment segment);
}
