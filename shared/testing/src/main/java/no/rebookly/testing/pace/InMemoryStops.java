package no.rebookly.testing.pace;

import java.util.HashSet;
import java.util.Set;
import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;

/** Stops in fields; may be shared by threads. */
public final class InMemoryStops implements Stops {
    private final Set<StudioId> studios = new HashSet<>();
    private boolean everything;

    @Override
    public synchronized Stopped read() {
        return new Stopped(everything, studios);
    }

    @Override
    public synchronized void stopEverything() {
        everything = true;
    }

    @Override
    public synchronized void resumeEverything() {
        everything = false;
    }

    @Override
    public synchronized void stop(StudioId studio) {
        studios.add(studio);
    }

    @Override
    public synchronized void resume(StudioId studio) {
        studios.remove(studio);
    }
}
