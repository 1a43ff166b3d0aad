package no.rebookly.lambda;

/** What became of one thing that an event source brought. */
public enum Handled {
    /** Also what concerns somebody else. */
    DONE,
    /** It says nothing we understand. Bringing it again would not help; it is reported, since a form may have changed. */
    ODD,
    /** It cannot be decided yet: to be brought again in some minutes. */
    AGAIN
}
