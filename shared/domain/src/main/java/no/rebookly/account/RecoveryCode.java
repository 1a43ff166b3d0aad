package no.rebookly.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stands in for the second factor once: 16 characters of 31, 79 random bits, so that its plain hash cannot be searched. Letters and
 * digits that look alike are left out.
 */
public record RecoveryCode(String value) {
    public static final int SET = 10;

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{4}(-[" + ALPHABET + "]{4}){3}");

    public RecoveryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a recovery code");
        }
    }

    /** Ten of them, as they are shown once. */
    public static List<RecoveryCode> randomSet(SecureRandom random) {
        return Stream.generate(() -> random(random)).limit(SET).toList();
    }

    private static RecoveryCode random(SecureRandom random) {
        var text = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** However it was typed: in capitals, with spaces, without hyphens. */
    public static Optional<RecoveryCode> parse(String typed) {
        var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (plain.length() != 16) {
            return Optional.empty();
        }
        var grouped = plain.replaceAll("(.{4})(?!$)", "$1-");
        return FORM.matcher(grouped).matches() ? Optional.of(new RecoveryCode(grouped)) : Optional.empty();
    }

    /** What is kept of it: SHA-256 over the account and the code, in hex. */
    public String hash(AccountId account) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((account.value() + "\n" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
