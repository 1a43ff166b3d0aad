package no.rebookly.simulation.invariant;

import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;

/** Shows every stop to {@link Invariants}. */
public final class WatchedStops implements Stops {
    private final Stops stops;
    private final Invariants invariants;

    public WatchedStops(Stops stops, Invariants invariants) {
        this.stops = stops;
        this.invariants = invariants;
    }

    @Override
    public Stopped read() {
        return stops.read();
    }

    @Override
    public void stopEverything() {
        stops.stopEverything();
        invariants.stopped(stops.read());
    }

    @Override
    public void resumeEverything() {
        stops.resumeEverything();
        invariants.stopped(stops.read());
    }

    @Override
    public void stop(StudioId studio) {
        stops.stop(studio);
        invariants.stopped(stops.read());
    }

    @Override
    public void resume(StudioId studio) {
        stops.resume(studio);
        invariants.stopped(stops.read());
    }
}
