package no.rebookly.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/** Proves that somebody reads an address: eight digits, of which five guesses find one in twenty million. */
public record EmailCode(String value) {
    private static final int BOUND = 100_000_000;

    public static EmailCode random(SecureRandom random) {
        return new EmailCode("%08d".formatted(random.nextInt(BOUND)));
    }

    /** Compares in a time that does not depend on where they differ; spaces that somebody typed are no fault. */
    public boolean isSameAs(String typed) {
        var digits = typed.replaceAll("\\s", "");
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "EmailCode[…]";
    }
}
