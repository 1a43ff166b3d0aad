package no.rebookly.number;

import java.time.Instant;
import java.util.Map;
import no.rebookly.studio.StudioId;

/** Where number records are kept. */
public interface Numbers {
    /** {@link NumberRecord#unknown} when there is none; strongly consistent, since an opt-out takes effect before the next send. */
    NumberRecord find(StudioId studio, NumberKey key);

    /** All of a studio's records, in one query: for previews and planning, which decide the whole list. */
    Map<NumberKey, NumberRecord> all(StudioId studio);

    /** Writes the record if it is still at its version. False: somebody was faster; read again and decide again. */
    boolean save(StudioId studio, NumberRecord changed);

    /**
     * Keeps, as a new version, that a person followed a link, unless a later click is known; a save of what was read before
     * is refused then. Nothing happens to a number without a record.
     */
    void clicked(StudioId studio, NumberKey key, Instant at);
}
