package no.rebookly.link;

/** Who follows a link, as far as a request can tell. Only persons count as clicks. */
public enum Visitor {
    PERSON,
    /** A messaging app that shows where a link leads. */
    PREVIEW,
    /** A machine: a security scanner, a crawler, a script. */
    SCANNER,
    UNKNOWN
}
