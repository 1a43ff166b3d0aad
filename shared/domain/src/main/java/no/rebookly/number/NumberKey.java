package no.rebookly.number;

import java.util.regex.Pattern;

/**
 * Names a phone number inside one studio without telling it: a keyed hash under the studio's suppression key, which is never
 * rotated, so that an opt-out outlives the customer. All twenty million Norwegian mobile numbers can be hashed in seconds, so
 * an unkeyed hash would hide nothing.
 */
public record NumberKey(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{43}");

    public NumberKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a number key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
