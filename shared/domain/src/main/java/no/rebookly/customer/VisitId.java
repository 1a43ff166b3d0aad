package no.rebookly.customer;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a visit that took place. */
public record VisitId(String value) {
    public static final String KIND = "vis";

    public VisitId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<VisitId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new VisitId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
