package no.rebookly.simulation.fault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.due.Due;
import no.rebookly.due.DueIndex;

/** A due index that does not show everything yet. */
public final class DueIndexBehind implements DueIndex {
    private final DueIndex whole;
    private final Faults faults;

    public DueIndexBehind(DueIndex whole, Faults faults) {
        this.whole = whole;
        this.faults = faults;
    }

    @Override
    public int shards() {
        return whole.shards();
    }

    @Override
    public List<Due> upTo(int shard, Instant now, int limit) {
        return whole.upTo(shard, now, limit).stream()
                .filter(due -> !faults.strikes(Fault.INDEX_BEHIND))
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        return whole.earliest();
    }
}
