package no.rebookly.studio;

/**
 * What was asked for cannot be read by anybody any more, since it was erased for good. Most work of an erased studio makes no
 * sense and ends here; the page behind an old SMS still has to answer.
 */
public class ErasedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message names ids and nothing else */
    public ErasedException(String message) {
        super(message);
    }
}
