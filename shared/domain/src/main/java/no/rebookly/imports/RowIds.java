package no.rebookly.imports;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import no.rebookly.id.IdForm;

/** Ids of what a row makes, the same whenever the row is done again: a hash of import, line and kind. */
final class RowIds {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private final ImportId of;

    RowIds(ImportId of) {
        this.of = of;
    }

    String next(String kind, long line) {
        var number = new BigInteger(1, hash(of + "\n" + line + "\n" + kind));
        var id = new StringBuilder(kind).append('_');
        for (var i = 0; i < IdForm.LENGTH; i++) {
            var split = number.divideAndRemainder(BASE);
            id.append(DIGITS.charAt(split[1].intValue()));
            number = split[0];
        }
        return id.toString();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
