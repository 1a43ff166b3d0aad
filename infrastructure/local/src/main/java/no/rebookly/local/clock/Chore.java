package no.rebookly.local.clock;

import java.time.Instant;
import java.util.Optional;

/** Something that happens by the clock: a schedule, a queue's deliveries, receipts, expiries. */
public interface Chore {

    /** Called again and again while the clock runs at its own speed: does what is due by now. */
    void live(Instant now);

    /**
     * While the clock is being moved to {@code horizon}: when this chore has something to do next, at the horizon at the latest.
     * An instant that has passed means at once; empty means nothing before the horizon.
     */
    Optional<Instant> next(Instant horizon);

    /** Does what {@link #next} promised and returns when it is done. Afterwards {@link #next} tells another instant, or none. */
    void run(Instant now);
}
