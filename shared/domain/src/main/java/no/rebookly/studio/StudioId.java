package no.rebookly.studio;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a studio: the tenant that all customers, campaigns and messages belong to. */
public record StudioId(String value) {
    public static final String KIND = "stu";

    public StudioId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<StudioId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new StudioId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
