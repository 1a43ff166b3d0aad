package no.rebookly.simulation.trace;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import no.rebookly.simulation.strand.Time;

/** What happened, step by step, in ids only. Written for a seed that is looked into; for the others it only counts. */
public final class Trace {
    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("dd. HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final boolean written;
    private final Time time;
    private final List<String> lines = new ArrayList<>();
    private long steps;

    public Trace(boolean written, Time time) {
        this.written = written;
        this.time = time;
    }

    /** One step, by whoever made it. */
    public void step(String who, Supplier<String> what) {
        steps++;
        if (written) {
            lines.add(
                    String.format("%6d  %s  %-12s %s", steps, TO_THE_MILLISECOND.format(time.now()), who, what.get()));
        }
    }

    /** How many there were: names a moment in a run. */
    public long steps() {
        return steps;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
