package no.rebookly.number;

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
}
