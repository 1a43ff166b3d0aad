package no.rebookly.testing.number;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.studio.StudioId;

/** Number records in a map; may be shared by threads. */
public class InMemoryNumbers implements Numbers {
    private final Map<StudioId, Map<NumberKey, NumberRecord>> records = new HashMap<>();

    @Override
    public synchronized NumberRecord find(StudioId studio, NumberKey key) {
        return of(studio).getOrDefault(key, NumberRecord.unknown(key));
    }

    @Override
    public synchronized Map<NumberKey, NumberRecord> all(StudioId studio) {
        return Map.copyOf(of(studio));
    }

    @Override
    public synchronized boolean save(StudioId studio, NumberRecord changed) {
        if (find(studio, changed.key()).version() != changed.version()) {
            return false;
        }
        of(studio).put(changed.key(), changed.withVersion(changed.version() + 1));
        return true;
    }

    @Override
    public synchronized void clicked(StudioId studio, NumberKey key, Instant at) {
        of(studio)
                .computeIfPresent(
                        key,
                        (same, record) ->
                                isNewer(record, at) ? record.clicked(at).withVersion(record.version() + 1) : record);
    }

    private static boolean isNewer(NumberRecord record, Instant at) {
        return record.lastPersonClickAt().filter(known -> !known.isBefore(at)).isEmpty();
    }

    private Map<NumberKey, NumberRecord> of(StudioId studio) {
        return records.computeIfAbsent(studio, key -> new HashMap<>());
    }
}
