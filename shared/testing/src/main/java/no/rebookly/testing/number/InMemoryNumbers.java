package no.rebookly.testing.number;

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
        of(studio)
                .put(
                        changed.key(),
                        new NumberRecord(
                                changed.key(),
                                changed.optOut(),
                                changed.optedOutAt(),
                                changed.wrongNumber(),
                                changed.hardFailures(),
                                changed.recent(),
                                changed.version() + 1));
        return true;
    }

    private Map<NumberKey, NumberRecord> of(StudioId studio) {
        return records.computeIfAbsent(studio, key -> new HashMap<>());
    }
}
