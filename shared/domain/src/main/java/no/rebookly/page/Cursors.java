package no.rebookly.page;

import java.util.Optional;
import no.rebookly.studio.StudioId;

/** Seals positions into cursors that are opaque and good for one studio and one query only. */
public interface Cursors {
    String seal(StudioId studio, String query, String position);

    /** Empty for a cursor that was made for another studio or query, or not by us. */
    Optional<String> open(StudioId studio, String query, String cursor);
}
