package no.rebookly.account;

import java.text.Normalizer;

/** A password as typed, in Unicode's NFC so that every keyboard gives the same; never told by {@code toString}. */
public record Password(String value) {
    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
