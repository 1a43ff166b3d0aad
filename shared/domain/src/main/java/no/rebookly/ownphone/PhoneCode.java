package no.rebookly.ownphone;

import java.security.SecureRandom;

/** Proves that somebody reads a phone: six digits, of which five guesses find one in two hundred thousand. */
public record PhoneCode(String value) {
    private static final int BOUND = 1_000_000;

    public static PhoneCode random(SecureRandom random) {
        return new PhoneCode("%06d".formatted(random.nextInt(BOUND)));
    }

    /** As somebody typed it; spaces are no fault. */
    public static PhoneCode typed(String text) {
        return new PhoneCode(text.replaceAll("\\s", ""));
    }

    @Override
    public String toString() {
        return "PhoneCode[…]";
    }
}
