package no.rebookly.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the chores: each by itself while the clock runs at its own speed, and all of them in the order of their instants while
 * the clock is moved. A move jumps from one due thing to the next; what lies between costs nothing.
 */
public final class Timeline implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LocalClock clock;
    private final List<Chore> chores;
    private final Consumer<RuntimeException> faults;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;
    /** Chores that run by themselves share it; a move of the clock has it alone. Fair, so that a move gets its turn. */
    private final ReentrantReadWriteLock turn = new ReentrantReadWriteLock(true);

    /** Chores that are due at the same instant run in the order of the list. */
    public Timeline(LocalClock clock, List<Chore> chores, Consumer<RuntimeException> faults) {
        this.clock = clock;
        this.chores = List.copyOf(chores);
        this.faults = faults;
    }

    /** Lets the chores run by themselves from now on. */
    public void start() {
        for (var chore : chores) {
            threads.add(Thread.ofVirtual().name("chore").start(() -> live(chore)));
        }
    }

    /** Moves the clock to this instant and returns when all that is due by then is done; false when the instant has passed. */
    public boolean moveTo(Instant target) {
        turn.writeLock().lock();
        try {
            if (target.isBefore(clock.instant())) {
                return false;
            }
            runUntil(target);
            return true;
        } finally {
            turn.writeLock().unlock();
        }
    }

    /** Moves the clock on by this much and returns when all that is due by then is done. */
    public void moveBy(Duration step) {
        turn.writeLock().lock();
        try {
            runUntil(clock.instant().plus(step));
        } finally {
            turn.writeLock().unlock();
        }
    }

    private void runUntil(Instant target) {
        for (var due = earliest(target); due != null; due = earliest(target)) {
            clock.moveTo(due.at());
            due.chore().run(clock.instant());
        }
        clock.moveTo(target);
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }

    private record Due(Chore chore, Instant at) {}

    private @Nullable Due earliest(Instant target) {
        @Nullable Due earliest = null;
        for (var chore : chores) {
            Optional<Instant> at = chore.next(target);
            if (at.isPresent()
                    && !at.get().isAfter(target)
                    && (earliest == null || at.get().isBefore(earliest.at()))) {
                earliest = new Due(chore, at.get());
            }
        }
        return earliest;
    }

    private void live(Chore chore) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                turn.readLock().lockInterruptibly();
                try {
                    chore.live(clock.instant());
                } catch (RuntimeException fault) {
                    if (!closed) { // what is stopped in the middle of a call fails, and that is no news
                        faults.accept(fault);
                    }
                } finally {
                    turn.readLock().unlock();
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
