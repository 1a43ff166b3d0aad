package no.rebookly.lambda;

/** Reports that something came which nobody here understands, and nothing of what it was. */
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
