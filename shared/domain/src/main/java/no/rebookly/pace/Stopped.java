package no.rebookly.pace;

import java.util.Set;
import no.rebookly.studio.StudioId;

/**
 * What an operator has stopped.
 *
 * @param everything nothing is sent for anybody
 * @param studios those for which nothing is sent, each of them stopped by name; they stay stopped when everything goes on
 */
public record Stopped(boolean everything, Set<StudioId> studios) {
    public static final Stopped NOTHING = new Stopped(false, Set.of());

    public Stopped {
        studios = Set.copyOf(studios);
    }

    public boolean holds(StudioId studio) {
        return everything || studios.contains(studio);
    }
}
