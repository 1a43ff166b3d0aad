package no.rebookly.simulation.invariant;

import java.time.Instant;
import java.util.Map;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.studio.StudioId;

/** Shows every change of a number's record to {@link Invariants}. */
public final class WatchedNumbers implements Numbers {
    private final Numbers numbers;
    private final Invariants invariants;

    public WatchedNumbers(Numbers numbers, Invariants invariants) {
        this.numbers = numbers;
        this.invariants = invariants;
    }

    @Override
    public NumberRecord find(StudioId studio, NumberKey key) {
        return numbers.find(studio, key);
    }

    @Override
    public Map<NumberKey, NumberRecord> all(StudioId studio) {
        return numbers.all(studio);
    }

    @Override
    public boolean save(StudioId studio, NumberRecord changed) {
        var before = numbers.find(studio, changed.key());
        var saved = numbers.save(studio, changed);
        if (saved) {
            invariants.saved(studio, before, numbers.find(studio, changed.key()));
        }
        return saved;
    }

    @Override
    public void clicked(StudioId studio, NumberKey key, Instant at) {
        numbers.clicked(studio, key, at);
    }
}
