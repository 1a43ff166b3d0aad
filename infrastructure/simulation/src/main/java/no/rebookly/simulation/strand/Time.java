package no.rebookly.simulation.strand;

import java.time.Duration;
import java.time.Instant;
import no.rebookly.testing.platform.TestClock;

/** What time it is, and what the system's clock says: a step of the clock parts the two. */
public final class Time {
    private final TestClock clock;
    private Instant now;
    private Duration ahead = Duration.ZERO;

    /** @param clock what the system reads; from now on this sets it */
    public Time(TestClock clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    /** As the outer world has it. */
    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        passTo(now.plus(time));
    }

    /** Never backwards: then it stays. */
    public void passTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
        clock.set(now.plus(ahead));
    }

    /** The system's clock is set, for all of its processes alike. */
    public void step(Duration by) {
        ahead = ahead.plus(by);
        passTo(now);
    }

    /** When the system's clock will say this. */
    public Instant whenClockSays(Instant instant) {
        return instant.minus(ahead);
    }
}
