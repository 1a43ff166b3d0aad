package no.rebookly.customer;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a customer of a studio. */
public record CustomerId(String value) {
    public static final String KIND = "cus";

    public CustomerId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<CustomerId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new CustomerId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
