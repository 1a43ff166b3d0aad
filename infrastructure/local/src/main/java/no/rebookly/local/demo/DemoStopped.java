package no.rebookly.local.demo;

/** The demo cannot go on; the message is for the person who started it. */
public final class DemoStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoStopped(String message) {
        super(message);
    }

    public DemoStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
