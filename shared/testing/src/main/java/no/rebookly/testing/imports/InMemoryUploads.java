package no.rebookly.testing.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.Uploads;
import no.rebookly.studio.StudioId;

/** Uploaded files in memory. */
public final class InMemoryUploads implements Uploads {
    private final Map<ImportId, byte[]> files = new HashMap<>();

    @Override
    public Slot slot(StudioId studio, ImportId id, long size, Instant now) {
        return new Slot(URI.create("https://uploads.example/" + id), Map.of("content-type", "text/csv"));
    }

    /** The file arrives, as by the PUT of a browser. */
    public synchronized void put(ImportId id, byte[] file) {
        files.put(id, file.clone());
    }

    /** The store's day is over. */
    public synchronized void expire() {
        files.clear();
    }

    @Override
    public synchronized Optional<InputStream> open(StudioId studio, ImportId id) {
        return Optional.ofNullable(files.get(id)).map(ByteArrayInputStream::new);
    }

    @Override
    public synchronized boolean isThere(StudioId studio, ImportId id) {
        return files.containsKey(id);
    }
}
