package no.rebookly.simulation.strand;

/** Ends the threads of a process that is gone. No exception of the product's: nothing catches it. */
public final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died() {
        super("its process is gone", null, false, false);
    }
}
