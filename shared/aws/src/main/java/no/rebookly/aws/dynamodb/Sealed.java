package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the fields of one item, each bound to the item's key and its own frozen word. */
record Sealed(FieldCipher cipher, String pk, String sk) {
    byte[] seal(String attribute, String text) {
        return cipher.encrypt(pk, sk, attribute, text);
    }

    byte @Nullable [] seal(String attribute, Optional<String> text) {
        return text.map(value -> seal(attribute, value)).orElse(null);
    }

    String open(String attribute, byte @Nullable [] sealed) {
        if (sealed == null) {
            throw new IllegalStateException("an item lacks its " + attribute);
        }
        return cipher.decrypt(pk, sk, attribute, sealed);
    }

    Optional<String> openIfAny(String attribute, byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : Optional.of(open(attribute, sealed));
    }
}
