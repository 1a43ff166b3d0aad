package no.rebookly.operator;

import java.util.Map;

/** Where the queues put what they have given up. */
public interface DeadLetters {
    /** About how many lie there, by the name of the queue that gave them up. */
    Map<String, Long> waiting();

    /**
     * Lets everything that lies there go back to the queue that gave it up; it goes on behind the call. Moved twice, or after it is
     * long settled, it does no harm: a message and a job say themselves what is left to do.
     */
    void moveBack();
}
