package no.rebookly.local.template;

/** The two HTTP APIs. */
public enum Api {
    PRODUCT,
    LINKS
}
