package no.rebookly.imports;

import java.util.Optional;
import no.rebookly.id.IdForm;

/** Names an import of a list. */
public record ImportId(String value) {
    public static final String KIND = "imp";

    public ImportId {
        IdForm.check(KIND, value);
    }

    /** Empty for anything that cannot be one: a foreign id is answered as not found, never as a fault. */
    public static Optional<ImportId> parse(String text) {
        return IdForm.matches(KIND, text) ? Optional.of(new ImportId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
