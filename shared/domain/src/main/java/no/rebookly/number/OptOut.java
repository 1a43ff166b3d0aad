package no.rebookly.number;

/** What the person behind a number asked us to stop. */
public enum OptOut {
    NONE,
    /** No marketing; reminders of booked times still come. */
    MARKETING,
    /** Nothing at all. */
    ALL;

    /** Whichever stops more: an opt-out never becomes smaller by another opt-out. */
    public OptOut and(OptOut other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
