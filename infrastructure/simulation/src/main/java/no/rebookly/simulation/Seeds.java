package no.rebookly.simulation;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import no.rebookly.simulation.broken.Break;

/** Seeds in a row, as many at once as there are processors; each is the same whatever passes beside it. */
final class Seeds {
    private final long from;
    private final long count;
    private final Break broken;

    Seeds(long from, long count, Break broken) {
        this.from = from;
        this.count = count;
        this.broken = broken;
    }

    /** Passes all of them; after a failure no further seed is begun, for one is enough to look into. */
    Summary pass() {
        var summary = new Summary();
        var next = new AtomicLong(from);
        var workers = Runtime.getRuntime().availableProcessors();
        var ended = new CountDownLatch(workers);
        for (int i = 0; i < workers; i++) {
            // Virtual, as the threads of a night are: the turn goes from one to the other without the operating system.
            Thread.startVirtualThread(() -> {
                try {
                    for (var seed = next.getAndIncrement(); isWanted(seed, summary); seed = next.getAndIncrement()) {
                        summary.add(new Night(seed, broken, false).pass());
                    }
                } finally {
                    ended.countDown();
                }
            });
        }
        await(ended);
        return summary;
    }

    private boolean isWanted(long seed, Summary summary) {
        return seed < from + count && summary.firstFailure().isEmpty();
    }

    /** The same once more, step by step. */
    List<String> trace(long seed) {
        return new Night(seed, broken, true).pass().trace();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the last seed", stopped);
        }
    }
}
