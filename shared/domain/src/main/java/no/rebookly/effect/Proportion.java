package no.rebookly.effect;

/** So many of so many. */
public record Proportion(int some, int all) {
    public Proportion {
        if (some < 0 || some > all) {
            throw new IllegalArgumentException("more than all, or less than none");
        }
    }

    double share() {
        return (double) some / all;
    }

    /**
     * Where the true share lies, with 95 percent confidence: the score interval, which stays between none and all and holds for
     * small numbers too (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
     * American Statistical Association 22, 1927).
     */
    Interval interval() {
        var z = Interval.Z;
        var middle = 2.0 * some + z * z;
        var half = z * Math.sqrt(z * z + 4.0 * some * (1 - share()));
        var twice = 2 * (all + z * z);
        return new Interval((middle - half) / twice, (middle + half) / twice);
    }
}
