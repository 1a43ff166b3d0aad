package no.rebookly.session;

/** How much of the way to a full session has been gone. */
public enum SessionLevel {
    /** E-mail or password proven, no second factor enrolled yet: good for enrolling one and nothing else. */
    ENROL,
    /** Password proven, second factor asked for: good for giving it and nothing else. */
    SECOND_FACTOR,
    /** Two factors proven. */
    FULL
}
