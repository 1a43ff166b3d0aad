package no.rebookly.local.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.rebookly.local.clock.Chore;

/**
 * Invokes a function at a fixed rate. While the clock is moved it does so only when the due index holds something for it: a
 * sweep of every minute of eight weeks would take an hour and find nothing.
 */
public final class ScheduleTicker implements Chore {

    /** Tells what is due first; the same answer twice means that nothing has moved. */
    public interface DueThings {

        /** The first due thing of each shard, with its instant; empty when nothing is due ever. */
        List<Due> first();

        record Due(String key, Instant at) {}
    }

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String function;
    private final Duration rate;
    private final DueThings dueThings;
    private final LambdaRuntime runtime;
    private Instant last = Instant.MIN;
    /** What was due when the function had run last; if it still is, the next run waits longer. */
    private List<DueThings.Due> left = List.of();

    private Duration wait;

    public ScheduleTicker(String function, Duration rate, DueThings dueThings, LambdaRuntime runtime) {
        this.function = function;
        this.rate = rate;
        this.dueThings = dueThings;
        this.runtime = runtime;
        this.wait = rate;
    }

    @Override
    public synchronized void live(Instant now) {
        if (last.equals(Instant.MIN) || !now.isBefore(last.plus(rate))) {
            tick(now);
        }
    }

    @Override
    public synchronized Optional<Instant> next(Instant horizon) {
        var due = dueThings.first();
        var earliest = due.stream().map(DueThings.Due::at).min(Instant::compareTo);
        if (earliest.isEmpty() || earliest.get().isAfter(horizon)) {
            return Optional.empty();
        }
        var moved = !dueBy(due, horizon).equals(dueBy(left, horizon));
        if (!last.isBefore(horizon)) {
            // A sweep stood at the horizon already: again only if the one before has left something new.
            return moved ? Optional.of(last) : Optional.empty();
        }
        if (last.equals(Instant.MIN)) {
            return earliest;
        }
        var soonest = last.plus(moved ? rate : wait);
        var at = earliest.get().isAfter(soonest) ? earliest.get() : soonest;
        return Optional.of(at.isAfter(horizon) ? horizon : at);
    }

    @Override
    public synchronized void run(Instant now) {
        var before = dueThings.first();
        tick(now);
        left = dueThings.first();
        wait = left.equals(before) && wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : rate;
    }

    private static List<DueThings.Due> dueBy(List<DueThings.Due> things, Instant horizon) {
        return things.stream().filter(due -> !due.at().isAfter(horizon)).toList();
    }

    /** A failed sweep is not repeated: the next one finds the same things. */
    private void tick(Instant now) {
        last = now;
        var event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", "000000000000")
                .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", "eu-north-1");
        event.putArray("resources").add("arn:aws:events:eu-north-1:000000000000:rule/" + function);
        event.putObject("detail");
        runtime.invoke(function, event.toString().getBytes(StandardCharsets.UTF_8));
    }
}
