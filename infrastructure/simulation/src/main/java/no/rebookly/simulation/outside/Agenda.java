package no.rebookly.simulation.outside;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What the outer world is going to do, and when. */
public final class Agenda {
    private record Entry(Instant at, long order, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private long added;

    public void at(Instant instant, Runnable act) {
        entries.add(new Entry(instant, added++, act));
    }

    public Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Does everything whose moment has come. */
    public void actUpTo(Instant now) {
        while (next().filter(at -> !at.isAfter(now)).isPresent()) {
            entries.remove().act().run();
        }
    }
}
