package no.rebookly.testing.ownphone;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.rebookly.ownphone.OwnSmsCounts;

/** Counts in a map; may be shared by threads. */
public final class InMemoryOwnSmsCounts implements OwnSmsCounts {
    private record Key(Counted what, LocalDate day) {}

    private final Map<Key, Integer> taken = new HashMap<>();

    @Override
    public synchronized boolean take(Counted what, LocalDate day) {
        var key = new Key(what, day);
        var before = taken.getOrDefault(key, 0);
        if (before >= what.most()) {
            return false;
        }
        taken.put(key, before + 1);
        return true;
    }

    @Override
    public synchronized void giveBack(Counted what, LocalDate day) {
        taken.merge(new Key(what, day), -1, Integer::sum);
    }
}
