package no.rebookly.local;

/** Why the system does not start, in words for the person who started it. */
public final class CannotStart extends Exception {
    CannotStart(String words) {
        super(words);
    }
}
