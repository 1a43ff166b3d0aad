package no.rebookly.aws.crypto;

import org.jspecify.annotations.Nullable;

/** A stored value was changed, belongs to another place, or was encrypted by keys that this owner does not have. */
public final class FieldRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FieldRejectedException(String attribute, @Nullable Throwable cause) {
        super("the value of '" + attribute + "' was not encrypted for this place", cause);
    }
}
