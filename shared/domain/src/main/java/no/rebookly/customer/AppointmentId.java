package no.rebookly.customer;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a booked time to come. */
public record AppointmentId(String value) {
    public static final String KIND = "apt";

    public AppointmentId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<AppointmentId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new AppointmentId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
