package no.rebookly.optout;

import java.util.Optional;

/** What a person can choose on the page behind an SMS; the words of the form. */
public enum Choice {
    MARKETING,
    ALL,
    WRONG_NUMBER,
    RESUME;

    public static Optional<Choice> parse(String text) {
        for (var choice : values()) {
            if (choice.name().equals(text)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
