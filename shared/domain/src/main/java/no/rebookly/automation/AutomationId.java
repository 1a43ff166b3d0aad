package no.rebookly.automation;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names an automation: a rule that sends by itself. */
public record AutomationId(String value) implements Comparable<AutomationId> {
    public static final String KIND = "aut";

    public AutomationId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<AutomationId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new AutomationId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(AutomationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
