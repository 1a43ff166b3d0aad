package no.rebookly.atonce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Does the same with many things, several at once: each waits for a store or a provider most of the time. In which order their
 * threads get on is chance; like the clock and the ids it can be handed in, by who has to know it ({@link #by}).
 */
public final class AtOnce {
    /**
     * Of calls to the store by one function. Making one keeps the processor busy for a good part of the time that the store needs to
     * answer, so more would wait for the processor, and hold up those who write beside it ({@code ./rebookly bench campaign}).
     */
    public static final int STORE_CALLS = 8;

    private static final ScopedValue<Way> WAY = ScopedValue.newInstance();

    private AtOnce() {}

    /** How many things are done at once. */
    @FunctionalInterface
    public interface Way {
        /** Has ended when all have; none of them throws.
         *
         * @param most how many may be under way at any moment
         */
        void doAll(int most, List<? extends Runnable> things);
    }

    /** Works with a way of one's own instead of a thread for each thing. */
    public static void by(Way way, Runnable work) {
        ScopedValue.where(WAY, way).run(work);
    }

    /**
     * The results in the order of the things; the first fault is thrown once all have ended.
     *
     * @param most how many are being done at any moment
     */
    public static <T, R> List<R> map(int most, List<T> things, Function<T, R> work) {
        var tasks = new ArrayList<FutureTask<R>>();
        for (var thing : things) {
            tasks.add(new FutureTask<>(() -> work.apply(thing)));
        }
        WAY.orElse(AtOnce::inThreads).doAll(most, tasks);
        var results = new ArrayList<R>();
        for (var one : tasks) {
            results.add(result(one));
        }
        return results;
    }

    private static void inThreads(int most, List<? extends Runnable> things) {
        var room = new Semaphore(most);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thing : things) {
                room.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        thing.run();
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted after everything had ended", stopped);
        }
    }
}
