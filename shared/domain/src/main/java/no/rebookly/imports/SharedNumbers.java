package no.rebookly.imports;

/** What a row is taken for whose number is known under a clearly different given name. */
public enum SharedNumbers {
    /** Somebody else, such as a child with a mother's phone. */
    SEPARATE,
    SAME_PERSON
}
