package no.rebookly.effect;

/** Between what two values something lies, with 95 percent confidence. */
public record Interval(double low, double high) {
    /** The point of the normal distribution that 2.5 percent lie beyond. */
    static final double Z = 1.959963984540054;

    /**
     * How much larger the one share is than the other: the hybrid score interval without a correction for continuity, method 10
     * of R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
     * Statistics in Medicine 17, 1998, 873–890. Unlike the textbook's interval it covers what it promises for small groups and
     * shares near none or all, and never claims a difference of more than all.
     */
    public static Interval ofDifference(Proportion one, Proportion other) {
        var difference = one.share() - other.share();
        var first = one.interval();
        var second = other.interval();
        return new Interval(
                difference - Math.hypot(one.share() - first.low, second.high - other.share()),
                difference + Math.hypot(first.high - one.share(), other.share() - second.low));
    }

    /** Whether it may as well be no difference, or one the other way. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
