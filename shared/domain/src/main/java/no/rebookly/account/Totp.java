package no.rebookly.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based codes (RFC 6238) as every authenticator app makes them: HMAC-SHA-1, six digits, steps of 30 seconds. One step
 * to either side is taken, for phones' clocks and slow fingers.
 */
public final class Totp {
    public static final int STEP_SECONDS = 30;

    private static final int DRIFT = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /** The step that a code is good for, so that it can be used up; empty for a wrong code. */
    public static OptionalLong step(TotpSecret secret, String code, Instant now) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (var step = current - DRIFT; step <= current + DRIFT; step++) {
            if (isSame(code(secret, step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of one step. */
    public static String code(TotpSecret secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA1", missing);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
