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
    private final Map<Slot, Opened> slots = new HashMap<>();

    private record Opened(ImportId id, long size) {}

    @Override
    public synchronized Slot slot(StudioId studio, ImportId id, long size, Instant now) {
        if (size < 1 || size > MOST_BYTES) {
            throw new IllegalArgumentException("a slot takes 1 to " + MOST_BYTES + " bytes");
        }
        var slot = new Slot(URI.create("https://uploads.example/" + id), Map.of("content-type", "text/csv"));
        slots.put(slot, new Opened(id, size));
        return slot;
    }

    /** The file arrives through its slot; whether it was taken. */
    public synchronized boolean put(Slot slot, byte[] file) {
        var opened = slots.get(slot);
        return opened != null && opened.size() == file.length && files.putIfAbsent(opened.id(), file.clone()) == null;
    }

    /** The file arrives, whatever a slot would say. */
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
