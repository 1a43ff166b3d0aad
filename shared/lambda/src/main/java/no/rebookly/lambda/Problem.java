package no.rebookly.lambda;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rebookly.language.Words;

/**
 * An error as RFC 9457 tells it: a stable type, a title and a sentence that says what happened, what it means and what to do.
 *
 * @param name the last part of the type {@code /problems/<name>}
 * @param retryAfter when it is worth trying again; told in Retry-After
 */
public record Problem(
        int status, String name, Words title, Words detail, List<FieldError> errors, Optional<Duration> retryAfter) {
    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(int status, String name, Words title, Words detail) {
        this(status, name, title, detail, List.of(), Optional.empty());
    }

    public Problem with(List<FieldError> fields) {
        return new Problem(status, name, title, detail, fields, retryAfter);
    }

    public Problem worthTryingAfter(Duration wait) {
        return new Problem(status, name, title, detail, errors, Optional.of(wait));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
