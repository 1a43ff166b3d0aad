package no.rebookly.segment;

import java.util.List;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;

/** Knows of one kind of thing which of them need a segment to be there. */
public interface SegmentUse {
    /** A sentence for each, with the name that the studio gave it. */
    List<Words> of(StudioId studio, SegmentId segment);
}
