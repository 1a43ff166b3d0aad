package no.rebookly.atonce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same with many things, several at once: each waits for a store or a provider most of the time. */
public final class AtOnce {
    /** Of calls to the store by one function: more would only queue up at its connections. */
    public static final int STORE_CALLS = 24;

    private AtOnce() {}

    /**
     * The results in the order of the things; the first fault is thrown once all have ended.
     *
     * @param most how many are being done at any moment
     */
    public static <T, R> List<R> map(int most, List<T> things, Function<T, R> work) {
        var room = new Semaphore(most);
        var running = new ArrayList<Future<R>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thing : things) {
                room.acquireUninterruptibly();
                running.add(threads.submit(() -> {
                    try {
                        return work.apply(thing);
                    } finally {
                        room.release();
                    }
                }));
            }
        }
        var results = new ArrayList<R>();
        for (var one : running) {
            results.add(result(one));
        }
        return results;
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
