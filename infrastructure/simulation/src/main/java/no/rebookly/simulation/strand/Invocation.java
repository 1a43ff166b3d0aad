package no.rebookly.simulation.strand;

import java.time.Duration;
import java.time.Instant;

/** One invocation of a function, in a process that may die at any call it makes. */
public final class Invocation {
    private final String name;
    private final Time time;
    private final Instant begunAt;
    private final Instant killedAt;
    private boolean dead;

    /** @param limit the function's time limit: longer it cannot live */
    public Invocation(String name, Time time, Duration limit) {
        this.name = name;
        this.time = time;
        this.begunAt = time.now();
        this.killedAt = begunAt.plus(limit);
    }

    public String name() {
        return name;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** From now on whatever it still wants to do it does not. */
    public void die() {
        dead = true;
    }

    public boolean isDead() {
        return dead;
    }

    public boolean isOutOfTime() {
        return !time.now().isBefore(killedAt);
    }

    public int remainingMillis() {
        return (int) Math.max(0, Duration.between(time.now(), killedAt).toMillis());
    }

    @Override
    public String toString() {
        return name;
    }
}
