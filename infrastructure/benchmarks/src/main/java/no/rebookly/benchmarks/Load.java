package no.rebookly.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/** Calls one thing again and again from several threads, and keeps how many calls there were and how long they took. */
final class Load {
    private static final long MOST_NANOS = 10_000_000_000L;

    /** One thread's way of calling. */
    @FunctionalInterface
    interface Caller {
        void call(int number) throws Exception;
    }

    /** Makes a caller for each thread: a connection is nobody else's. */
    @FunctionalInterface
    interface Callers {
        Caller next() throws Exception;
    }

    private final String name;
    private final List<Caller> callers = new ArrayList<>();
    private final Histogram latencies = new Histogram(MOST_NANOS, 3);
    private final List<Double> rates = new ArrayList<>();

    Load(String name, int threads, Callers callers) throws Exception {
        this.name = name;
        for (var thread = 0; thread < threads; thread++) {
            this.callers.add(callers.next());
        }
    }

    /** Calls for about so long; what is found counts unless it is for warming up. */
    void round(double seconds, boolean counts) throws Exception {
        var until = System.nanoTime() + (long) (seconds * 1e9);
        var started = System.nanoTime();
        var calls = 0L;
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            var work = new ArrayList<Callable<Histogram>>();
            for (var index = 0; index < callers.size(); index++) {
                var caller = callers.get(index);
                var first = index * 7_919;
                work.add(() -> call(caller, first, until));
            }
            for (var done : threads.invokeAll(work)) {
                var histogram = done.get();
                calls += histogram.getTotalCount();
                if (counts) {
                    latencies.add(histogram);
                }
            }
        }
        if (counts) {
            rates.add(calls / ((System.nanoTime() - started) / 1e9));
        }
    }

    private static Histogram call(Caller caller, int first, long until) throws Exception {
        var taken = new Histogram(MOST_NANOS, 3);
        var number = first;
        for (var now = System.nanoTime(); now < until; ) {
            caller.call(number++);
            var then = System.nanoTime();
            taken.recordValue(then - now);
            now = then;
        }
        return taken;
    }

    String name() {
        return name;
    }

    double perSecond() {
        return Figures.median(rates.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
