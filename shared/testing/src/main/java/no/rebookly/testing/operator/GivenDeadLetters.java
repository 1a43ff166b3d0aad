package no.rebookly.testing.operator;

import java.util.Map;
import no.rebookly.operator.DeadLetters;

/** So many lie there until they are moved back. */
public final class GivenDeadLetters implements DeadLetters {
    private Map<String, Long> waiting;

    public GivenDeadLetters(Map<String, Long> waiting) {
        this.waiting = Map.copyOf(waiting);
    }

    @Override
    public Map<String, Long> waiting() {
        return waiting;
    }

    @Override
    public void moveBack() {
        waiting = Map.of();
    }
}
