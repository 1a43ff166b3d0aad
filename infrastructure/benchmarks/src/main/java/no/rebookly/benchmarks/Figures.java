package no.rebookly.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Middles and ratios. */
public final class Figures {
    private Figures() {}

    public static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    public static String ratio(double ours, double baseline) {
        return String.format(Locale.ROOT, "%.2f", ours / baseline);
    }
}
