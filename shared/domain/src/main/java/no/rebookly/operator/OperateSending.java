package no.rebookly.operator;

import java.util.Map;
import java.util.Optional;
import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;

/**
 * Stops what is sent, lets it go on, and moves back what queues gave up. Nothing is lost by a stop: messages wait, and are decided
 * again when they go.
 */
public final class OperateSending {
    private final Stops stops;
    private final DeadLetters deadLetters;

    public OperateSending(Stops stops, DeadLetters deadLetters) {
        this.stops = stops;
        this.deadLetters = deadLetters;
    }

    public enum Wish {
        STATUS,
        STOP,
        RESUME,
        REDRIVE
    }

    /** @param deadLetters about how many lie there, by the queue that gave them up */
    public record Status(Stopped stopped, Map<String, Long> deadLetters) {}

    /** @param studio whose sending is meant; empty for everybody's. What queues gave up is moved back for all */
    public Status operate(Wish wish, Optional<StudioId> studio) {
        switch (wish) {
            case STATUS -> {}
            case STOP -> studio.ifPresentOrElse(stops::stop, stops::stopEverything);
            case RESUME -> studio.ifPresentOrElse(stops::resume, stops::resumeEverything);
            case REDRIVE -> deadLetters.moveBack();
        }
        return new Status(stops.read(), deadLetters.waiting());
    }
}
