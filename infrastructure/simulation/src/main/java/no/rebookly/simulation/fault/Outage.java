package no.rebookly.simulation.fault;

/** As an adapter throws when AWS did not answer after all its tries. */
public final class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outage() {
        super("no answer", null, false, false);
    }
}
