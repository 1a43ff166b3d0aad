package no.rebookly.lambda;

import java.util.List;
import no.rebookly.language.Words;

/**
 * An error as RFC 9457 tells it: a stable type, a title and a sentence that says what happened, what it means and what to do.
 *
 * @param name the last part of the type {@code /problems/<name>}
 */
public record Problem(int status, String name, Words title, Words detail, List<FieldError> errors) {
    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(int status, String name, Words title, Words detail) {
        this(status, name, title, detail, List.of());
    }

    public Problem with(List<FieldError> fields) {
        return new Problem(status, name, title, detail, fields);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
