package no.rebookly.testing.due;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.rebookly.due.Due;
import no.rebookly.due.DueIndex;

/** Looks through fakes for what they say is due. */
public final class InMemoryDueIndex implements DueIndex {
    private static final int SHARDS = 2;

    private final List<Supplier<Stream<Due>>> stores;

    /** @param stores each tells everything in it that will be due some day */
    public InMemoryDueIndex(List<Supplier<Stream<Due>>> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public int shards() {
        return SHARDS;
    }

    @Override
    public List<Due> upTo(int shard, Instant now, int limit) {
        return all().filter(due -> !due.at().isAfter(now))
                .filter(due -> Math.floorMod(due.hashCode(), SHARDS) == shard)
                .sorted(Comparator.comparing(Due::at))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> earliest() {
        return all().map(Due::at).min(Comparator.naturalOrder());
    }

    private Stream<Due> all() {
        return stores.stream().flatMap(Supplier::get);
    }
}
