package no.rebookly.imports;

/** What each row of a list is: a customer, or one visit of a customer. */
public enum ImportKind {
    CUSTOMERS,
    VISITS
}
