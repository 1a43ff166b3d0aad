package no.rebookly.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a phone shows as the sender of an SMS: 3 to 11 letters, digits or hyphens, at least one letter. Amazon SNS
 * takes 1 to 11; Norwegian operators want at least 3.
 */
public record SenderName(String value) {
    private static final Pattern FORM = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9-]{3,11}");

    public SenderName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a sender name");
        }
    }

    public static Optional<SenderName> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SenderName(text)) : Optional.empty();
    }
}
