package no.rebookly.text;

import java.util.Locale;
import java.util.Optional;

/** What a template can be filled with. */
public enum MergeField {
    GIVEN_NAME("fornavn"),
    NAME("navn"),
    STUDIO("studio"),
    LAST_VISIT("sistebesøk"),
    LINK("lenke"),
    STOP("stopp");

    private final String word;

    MergeField(String word) {
        this.word = word;
    }

    /** As it stands between the braces. */
    public String word() {
        return word;
    }

    static Optional<MergeField> named(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (var field : values()) {
            if (field.word.equals(lower)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
