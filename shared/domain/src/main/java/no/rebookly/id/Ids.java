package no.rebookly.id;

/** Makes new opaque ids; injected, so that tests choose them. */
public interface Ids {
    /** A new id such as {@code cus_4fZ…}: the kind, an underscore and {@link IdForm#LENGTH} base62 characters (119 random bits). */
    String next(String kind);
}
