package no.rebookly.due;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sparse index over everything that is still to do. */
public interface DueIndex {
    /** How many partitions it is spread over. */
    int shards();

    /** What is due up to and including an instant in one partition, oldest first. It may lag behind the items by moments. */
    List<Due> upTo(int shard, Instant now, int limit);

    /** The moment of the earliest thing that is due in any partition. */
    Optional<Instant> earliest();
}
