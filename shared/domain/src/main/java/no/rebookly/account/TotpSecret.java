package no.rebookly.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/** What an authenticator app and we share: 160 bits, as RFC 4226 (4, R6) recommends; never told by {@code toString}. */
public record TotpSecret(byte[] bytes) {
    public static final int BYTES = 20;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public TotpSecret {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not 160 bits");
        }
        bytes = bytes.clone();
    }

    public static TotpSecret random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    /** The inverse of {@link #base32}. */
    public static TotpSecret ofBase32(String text) {
        var bytes = new byte[BYTES];
        var buffer = 0;
        var bits = 0;
        var at = 0;
        for (var i = 0; i < text.length(); i++) {
            buffer = ((buffer << 5) | ALPHABET.indexOf(text.charAt(i))) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return new TotpSecret(bytes);
    }

    /** RFC 4648: 32 characters, no padding. */
    public String base32() {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var octet : bytes) {
            buffer = ((buffer << 8) | (octet & 0xff)) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return text.toString();
    }

    /** What authenticator apps read as a QR code. The defaults are spelled out, for some apps guess otherwise. */
    public String uri(EmailAddress email) {
        var label = URLEncoder.encode("Rebookly:" + email.value(), StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + base32() + "&issuer=Rebookly&algorithm=SHA1&digits=6&period=30";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
