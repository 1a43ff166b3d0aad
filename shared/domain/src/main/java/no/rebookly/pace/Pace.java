package no.rebookly.pace;

/**
 * How fast SMS may be brought to the senders.
 *
 * @param perSecond as many as the account's provider takes from all studios together; SNS takes about 20 from a new account
 */
public record Pace(int perSecond) {
    public Pace {
        if (perSecond < 1) {
            throw new IllegalArgumentException("a pace is one SMS a second at the least");
        }
    }

    /** All studios together. */
    public int inAMinute() {
        return Math.multiplyExact(perSecond, 60);
    }

    /** One studio: half of it, so that whoever sends to thousands leaves room for everybody else. */
    public int ofOneStudioInAMinute() {
        return inAMinute() / 2;
    }

    /** What a studio gets in every minute, however much the others have: a second's worth. */
    public int assuredInAMinute() {
        return perSecond;
    }
}
