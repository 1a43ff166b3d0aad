package no.rebookly.lambda;

/** Who may use a route. Every route declares one; there is no default. */
public enum Access {
    /** Anybody; no session is looked up and no Origin asked for. */
    OPEN,
    /** Anybody from our own web app: changing requests need our Origin, no session is looked up. */
    VISITOR,
    /** A session at any level: to leave it, or to go on with it. */
    ANY_SESSION,
    /** A session that has not enrolled a second factor yet, or a full one that was stepped up. */
    ENROLLING,
    /** A session that has proven the password and owes the second factor. */
    SECOND_FACTOR,
    /** A full session. */
    SESSION,
    /** A full session whose second factor was given within the last ten minutes. */
    STEP_UP
}
