package no.rebookly.link;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public name of a link: ten base62 characters (59 bits). At 100 guesses a second against a million live links a hit takes
 * about two centuries; seven characters would take hours.
 */
public record Code(String value) {
    public static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{" + LENGTH + "}");

    public Code {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a link code");
        }
    }

    /** Empty for anything that cannot be a code: what people and scanners type into an address bar is no fault of ours. */
    public static Optional<Code> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Code(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
