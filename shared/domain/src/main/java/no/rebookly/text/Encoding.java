package no.rebookly.text;

/**
 * The two ways in which an SMS carries letters (3GPP TS 23.038), and how much one part holds in each: less when there are
 * several, since each then begins with a header that joins them (TS 23.040, 9.2.3.24.1).
 */
public enum Encoding {
    /** Counted in septets. */
    GSM_7(160, 153),
    /** Counted in UTF-16 units. */
    UCS_2(70, 67);

    private final int alone;
    private final int joined;

    Encoding(int alone, int joined) {
        this.alone = alone;
        this.joined = joined;
    }

    /** How much fits into an SMS of one part. */
    public int alone() {
        return alone;
    }

    /** How much fits into each part of several. */
    public int joined() {
        return joined;
    }
}
