package no.rebookly.template;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names a template: a saved text. */
public record TemplateId(String value) {
    public static final String KIND = "tpl";

    public TemplateId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<TemplateId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new TemplateId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
