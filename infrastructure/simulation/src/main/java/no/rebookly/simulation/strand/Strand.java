package no.rebookly.simulation.strand;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;

/** One thread of an invocation. It gets on when it has the turn, and gives the turn back at each call it makes. */
public final class Strand {
    private final Invocation invocation;
    private final Semaphore turn = new Semaphore(0);
    private List<Strand> children = List.of();
    private Instant sleepsUntil = Instant.MIN;
    private boolean ended;

    Strand(Invocation invocation) {
        this.invocation = invocation;
    }

    public Invocation invocation() {
        return invocation;
    }

    void await() {
        turn.acquireUninterruptibly();
    }

    void take() {
        turn.release();
    }

    void awaitsEndOf(List<Strand> started) {
        children = started;
    }

    void sleepsUntil(Instant instant) {
        sleepsUntil = instant;
    }

    void ends() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    Instant sleepsUntil() {
        return sleepsUntil;
    }

    boolean isAwake(Instant now) {
        return invocation.isDead() || !sleepsUntil.isAfter(now);
    }

    boolean isWaiting() {
        return !children.stream().allMatch(Strand::hasEnded);
    }

    @Override
    public String toString() {
        return invocation.name();
    }
}
