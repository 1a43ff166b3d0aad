package no.rebookly.simulation.invariant;

import java.util.List;
import no.rebookly.message.MessageRef;
import no.rebookly.number.NumberKey;
import no.rebookly.simulation.trace.Ids;

/**
 * What must never be, was. An error, so that no handler takes it for a fault of the moment.
 *
 * @see Invariants
 */
public final class Violation extends Error {
    private static final long serialVersionUID = 1L;

    private final transient List<String> about;

    Violation(String what, MessageRef message) {
        this(what + ": " + message.code(), List.of(message.code().value()));
    }

    Violation(String what, MessageRef message, NumberKey number) {
        this(what + ": " + message.code(), List.of(message.code().value(), Ids.of(number)));
    }

    /** @param about what the steps that matter name */
    public Violation(String what, List<String> about) {
        super(what, null, false, false);
        this.about = about;
    }

    public List<String> about() {
        return about;
    }
}
