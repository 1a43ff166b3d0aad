package no.rebookly.effect;

/** How it is known that a customer came back because of an SMS. */
public enum Rebooked {
    /** A person followed its link first. */
    DIRECT,
    /** It was delivered first, and nobody is known to have followed a link. */
    INDIRECT
}
