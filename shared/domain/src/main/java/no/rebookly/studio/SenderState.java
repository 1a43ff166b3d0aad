package no.rebookly.studio;

/** Whether a studio may send under its sender name. */
public enum SenderState {
    NONE,
    APPROVED,
    /** A person has to look at it first. */
    HELD,
    REJECTED
}
