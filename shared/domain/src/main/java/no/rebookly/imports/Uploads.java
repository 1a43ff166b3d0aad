package no.rebookly.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.studio.StudioId;

/** Where uploaded files lie, encrypted, for a day. */
public interface Uploads {
    Duration KEPT = Duration.ofDays(1);
    long MOST_BYTES = 50L * 1024 * 1024;

    /** Opens a slot for one file of exactly this size; the file goes there by a plain PUT. */
    Slot slot(StudioId studio, ImportId id, long size, Instant now);

    /** Empty when nothing was uploaded, or it is gone. */
    Optional<InputStream> open(StudioId studio, ImportId id) throws IOException;

    /** Whether the file is there. */
    boolean isThere(StudioId studio, ImportId id);

    /** @param headers what the PUT must carry */
    record Slot(URI url, Map<String, String> headers) {
        @Override
        public String toString() {
            return "Slot[…]";
        }
    }
}
