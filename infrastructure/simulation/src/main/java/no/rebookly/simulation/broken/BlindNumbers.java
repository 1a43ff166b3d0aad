package no.rebookly.simulation.broken;

import java.time.Instant;
import java.util.Map;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.studio.StudioId;

/** Shows a sender a number as if nobody had ever said no on it; what it writes loses nothing of what is there. */
final class BlindNumbers implements Numbers {
    private final Numbers numbers;

    BlindNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public NumberRecord find(StudioId studio, NumberKey key) {
        var found = numbers.find(studio, key);
        return isSender() ? found.resumed() : found;
    }

    @Override
    public Map<NumberKey, NumberRecord> all(StudioId studio) {
        return numbers.all(studio);
    }

    @Override
    public boolean save(StudioId studio, NumberRecord changed) {
        if (!isSender()) {
            return numbers.save(studio, changed);
        }
        var there = numbers.find(studio, changed.key());
        return numbers.save(
                studio,
                new NumberRecord(
                        changed.key(),
                        there.optOut(),
                        there.optedOutAt(),
                        there.wrongNumber(),
                        changed.hardFailures(),
                        changed.recent(),
                        changed.olderSmsAt(),
                        changed.lastPersonClickAt(),
                        changed.version()));
    }

    @Override
    public void clicked(StudioId studio, NumberKey key, Instant at) {
        numbers.clicked(studio, key, at);
    }

    private static boolean isSender() {
        return Strands.current()
                .filter(strand -> strand.invocation().name().startsWith("dispatch"))
                .isPresent();
    }
}
