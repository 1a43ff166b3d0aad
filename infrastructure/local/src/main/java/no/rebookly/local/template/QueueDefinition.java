package no.rebookly.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * A queue.
 *
 * @param name its name in the template
 * @param visibility how long a message that was taken stays hidden
 * @param redrive where messages go that were taken too often
 */
public record QueueDefinition(String name, Duration visibility, Optional<Redrive> redrive) {

    /** After how many receives a message goes where. */
    public record Redrive(String deadLetters, int maximumReceives) {}
}
