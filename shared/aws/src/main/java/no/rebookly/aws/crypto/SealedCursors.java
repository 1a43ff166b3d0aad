package no.rebookly.aws.crypto;

import java.util.Base64;
import java.util.Optional;
import no.rebookly.page.Cursors;
import no.rebookly.studio.StudioId;

/** Cursors encrypted by the studio's keys and bound to their query: a position can be a key, which is nobody's business. */
public final class SealedCursors implements Cursors {
    /** Frozen words for the place of a value that is stored nowhere. */
    private static final String PLACE = "CURSOR";

    private static final String POSITION = "position";

    private final KeyRing keys;

    public SealedCursors(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public String seal(StudioId studio, String query, String position) {
        var sealed = keys.require(KeyOwner.of(studio)).encrypt(PLACE, query, POSITION, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public Optional<String> open(StudioId studio, String query, String cursor) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(keys.require(KeyOwner.of(studio)).decrypt(PLACE, query, POSITION, sealed));
        } catch (IllegalArgumentException | FieldRejectedException notOurs) {
            // What people paste into an address is no fault of ours.
            return Optional.empty();
        }
    }
}
