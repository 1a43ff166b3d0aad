package no.rebookly.lambda;

/** Ends the handling of a request with a problem, from wherever its input is read. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        // No stack trace: it is an answer, not a fault.
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
