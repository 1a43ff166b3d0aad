package no.rebookly.simulation.invariant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.rebookly.message.MessageRef;
import no.rebookly.money.Money;
import no.rebookly.pace.Stopped;
import no.rebookly.simulation.strand.Strand;
import no.rebookly.studio.StudioId;

/**
 * What holds for a studio. What its SMS of a day cost never passes the limit that it set; and from the first batch after an
 * operator's stop on nothing is handed over.
 */
final class StudioRules {
    private record Day(StudioId studio, LocalDate date) {}

    private record Taken(Day day, Money price, Money limit) {}

    private final Map<Strand, Taken> taken = new HashMap<>();
    private final Map<Day, Money> spent = new HashMap<>();
    private final Map<StudioId, Instant> stoppedAt = new HashMap<>();
    private Instant everythingStoppedAt = Instant.MAX;

    void took(StudioId studio, LocalDate date, Money price, Money limit, Strand by) {
        taken.put(by, new Taken(new Day(studio, date), price, limit));
    }

    void gaveBack(Strand by) {
        taken.remove(by);
    }

    void stopped(Stopped now, Instant at) {
        everythingStoppedAt = now.everything() ? earlier(everythingStoppedAt, at) : Instant.MAX;
        stoppedAt.keySet().retainAll(now.studios());
        now.studios().forEach(studio -> stoppedAt.putIfAbsent(studio, at));
    }

    void handed(MessageRef message, boolean limited, Strand by) {
        var studio = message.studio();
        var stopped = earlier(everythingStoppedAt, stoppedAt.getOrDefault(studio, Instant.MAX));
        if (stopped.isBefore(by.invocation().begunAt())) {
            throw new Violation(
                    "an SMS was handed over by a batch that was begun after sending had been stopped", message);
        }
        if (!limited) {
            return;
        }
        var price = taken.remove(by);
        if (price == null || !price.day().studio().equals(studio)) {
            throw new Violation("an SMS was handed over that nobody had counted against the day's limit", message);
        }
        if (spent.merge(price.day(), price.price(), Money::plus).compareTo(price.limit()) > 0) {
            throw new Violation("the SMS of a day cost more than its limit", message);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
