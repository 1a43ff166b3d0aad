package no.rebookly.simulation.strand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import no.rebookly.atonce.AtOnce;

/**
 * All the threads there are, of which one runs at a time, and chance says at each of their calls which one gets on: every order
 * in which they can meet is possible, and the same seed gives the same one again.
 */
public final class Strands {
    private static final ScopedValue<Strand> CURRENT = ScopedValue.newInstance();
    /** A call takes this long at most, unless a fault makes it longer. */
    private static final int LONGEST_CALL_MILLIS = 20;

    private static final String MAP = ConcurrentHashMap.class.getName();
    /** From here through the port and whoever asked it. */
    private static final int FRAMES_TO_THE_MAP = 20;

    private static final StackWalker STACK = StackWalker.getInstance();

    private final SplittableRandom chance;
    private final Time time;
    private final int restlessness;
    private final Semaphore rootsTurn = new Semaphore(0);
    private final List<Strand> strands = new ArrayList<>();
    private boolean over;

    /** @param restlessness how many of a hundred calls give the turn to somebody else */
    public Strands(SplittableRandom chance, Time time, int restlessness) {
        this.chance = chance;
        this.time = time;
        this.restlessness = restlessness;
    }

    /** Whose turn it is; empty for the outer world. */
    public static Optional<Strand> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** A process begins, and gets on when it is drawn. */
    public void start(Invocation invocation, Runnable work) {
        fork(invocation, () -> AtOnce.by(this::doAll, work));
    }

    private Strand fork(Invocation invocation, Runnable work) {
        var strand = new Strand(invocation);
        strands.add(strand);
        Thread.startVirtualThread(() -> {
            strand.await();
            try {
                ScopedValue.where(CURRENT, strand).run(work);
            } catch (Died gone) {
                // As it was to be: nothing is left to do for it.
            } finally {
                strand.ends();
                rootsTurn.release();
            }
        });
        return strand;
    }

    /** The things of one invocation, in threads of it that get on in any order. */
    private void doAll(int most, List<? extends Runnable> things) {
        if (things.size() == 1) {
            things.getFirst().run();
            return;
        }
        var me = CURRENT.get();
        var left = new ArrayList<Runnable>(things);
        var workers = new ArrayList<Strand>();
        for (int i = 0; i < Math.min(most, things.size()); i++) {
            workers.add(fork(
                    me.invocation(),
                    () -> AtOnce.by(this::doAll, () -> {
                        while (!left.isEmpty()) {
                            left.removeFirst().run();
                        }
                    })));
        }
        me.awaitsEndOf(workers);
        giveTurnBack(me);
    }

    /** At every call: time passes, somebody else may get on first, and a process whose time is up is gone. */
    public void pause() {
        var me = CURRENT.get();
        mustLive(me);
        time.pass(Duration.ofMillis(chance.nextInt(LONGEST_CALL_MILLIS)));
        if (chance.nextInt(100) < restlessness && !holdsALock()) {
            giveTurnBack(me);
        }
        mustLive(me);
    }

    /** The caller gets no further for so long. */
    public void stall(Duration duration) {
        var me = CURRENT.get();
        if (holdsALock()) {
            time.pass(duration);
            return;
        }
        me.sleepsUntil(time.now().plus(duration));
        giveTurnBack(me);
        mustLive(me);
    }

    /** Whether it is gone by now. */
    public void mustLive(Strand strand) {
        if (over || strand.invocation().isDead()) {
            throw new Died();
        }
    }

    private void giveTurnBack(Strand me) {
        rootsTurn.release();
        me.await();
    }

    /** Who calls while it fills an entry of a shared map has that map's lock: whoever then got on would wait for it with the turn. */
    private static boolean holdsALock() {
        return STACK.walk(frames -> frames.limit(FRAMES_TO_THE_MAP)
                .anyMatch(frame -> frame.getClassName().equals(MAP)));
    }

    /** For the outer world: lets one of those that can get on do so; false when there is none. */
    public boolean letOneGetOn() {
        strands.removeIf(Strand::hasEnded);
        var able = strands.stream()
                .filter(strand -> !strand.isWaiting() && strand.isAwake(time.now()))
                .toList();
        if (able.isEmpty()) {
            return false;
        }
        able.get(chance.nextInt(able.size())).take();
        rootsTurn.acquireUninterruptibly();
        return true;
    }

    /** When the first of those that are stalled gets on. */
    public Optional<Instant> nextAwake() {
        return strands.stream()
                .filter(strand -> !strand.hasEnded() && !strand.isWaiting())
                .map(Strand::sleepsUntil)
                .min(Comparator.naturalOrder());
    }

    /** Ends all threads; nothing they still wanted to do happens. */
    public void end() {
        over = true;
        strands.forEach(strand -> strand.sleepsUntil(Instant.MIN));
        while (letOneGetOn()) {
            strands.removeIf(Strand::hasEnded);
        }
    }
}
