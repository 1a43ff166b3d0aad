package no.rebookly.aws.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the keys of one owner can do. Take it from the {@link KeyRing} for each piece of work and let it go: a cipher that is
 * kept keeps the keys of an owner who may have been erased meanwhile.
 */
public final class FieldCipher {
    /** The words that keep the uses of the keys apart. Frozen: what is stored was made with them. */
    private static final String DATA = "data";

    private static final String INDEX = "index";
    private static final String SUPPRESSION = "suppression";

    /** Of a ciphertext: Tink's format byte, then the id of the key. */
    private static final byte TINK = 1;

    private static final int TINK_PREFIX = 1 + Integer.BYTES;

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int PRF_BYTES = 32;
    /** 160 bits: two values of a studio never meet by chance, and with the key id it is 24 bytes, 32 characters unpadded. */
    private static final int INDEX_BYTES = 20;

    private final KeyOwner owner;
    private final Function<KeyBundle, Optional<KeyBundle>> newer;
    private volatile KeyBundle keys;

    FieldCipher(KeyOwner owner, KeyBundle keys, Function<KeyBundle, Optional<KeyBundle>> newer) {
        this.owner = owner;
        this.keys = keys;
        this.newer = newer;
    }

    /**
     * Encrypts a value for one attribute of one item and no other. Neither the table's name nor the region is part of the
     * place: a restored table has another name.
     *
     * @param attribute a word that never changes, whatever the attribute is called in the table later
     */
    public byte[] encrypt(String pk, String sk, String attribute, String plaintext) {
        try {
            return keys.fields()
                    .encrypt(plaintext.getBytes(StandardCharsets.UTF_8), LengthPrefixed.of(DATA, pk, sk, attribute));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot encrypt '" + attribute + "'", fault);
        }
    }

    /**
     * The inverse of {@link #encrypt} at the same place.
     *
     * @throws FieldRejectedException when the value was changed, moved here from elsewhere, or is another owner's
     * @throws KeysShreddedException when the value needs a newer key and the owner's keys are gone
     */
    public String decrypt(String pk, String sk, String attribute, byte[] ciphertext) {
        var id = keyId(ciphertext).orElseThrow(() -> new FieldRejectedException(attribute, null));
        if (!keys.hasFieldKey(id)) {
            // Somebody rotated after these keys were read. Once: what the newest keys do not know, nothing knows.
            keys = newer.apply(keys).orElseThrow(() -> new KeysShreddedException(owner));
        }
        try {
            var plaintext = keys.fields().decrypt(ciphertext, LengthPrefixed.of(DATA, pk, sk, attribute));
            return new String(plaintext, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new FieldRejectedException(attribute, refused);
        }
    }

    /** Whether an older key encrypted this: whoever writes the item next encrypts it anew. */
    public boolean stale(byte[] ciphertext) {
        return keyId(ciphertext).filter(id -> id == keys.fieldKeyId()).isEmpty();
    }

    /**
     * A blind index to store beside an encrypted value, so that equal values can be found without being told: 32 base64url
     * characters, the id of the key first.
     *
     * @param purpose a word that never changes; equal values of different purposes do not meet
     */
    public String index(String purpose, String value) {
        return index(keys.index().getFirst(), LengthPrefixed.of(INDEX, purpose, value));
    }

    /**
     * Every index under which this value may be stored, the one for new values first. To claim a value for oneself, claim
     * the first and check in the same transaction that none of the others is taken.
     */
    public List<String> lookups(String purpose, String value) {
        var input = LengthPrefixed.of(INDEX, purpose, value);
        return keys.index().stream().map(key -> index(key, input)).toList();
    }

    /** The same for the same value for as long as the owner has keys, through every rotation: 43 base64url characters. */
    public String suppression(String value) {
        return TEXT.encodeToString(keyed(keys.suppression(), LengthPrefixed.of(SUPPRESSION, value)));
    }

    /** 32 bytes that nobody can guess without the key, the same for the same parts through every rotation. */
    public byte[] code(String... parts) {
        return keyed(keys.codes(), LengthPrefixed.of(parts));
    }

    private static String index(KeyBundle.IndexKey key, byte[] input) {
        try {
            return TEXT.encodeToString(ByteBuffer.allocate(Integer.BYTES + INDEX_BYTES)
                    .putInt(key.id())
                    .put(key.function().compute(input, INDEX_BYTES))
                    .array());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot index", fault);
        }
    }

    private static byte[] keyed(PrfSet key, byte[] input) {
        try {
            return key.computePrimary(input, PRF_BYTES);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot hash", fault);
        }
    }

    private static Optional<Integer> keyId(byte[] ciphertext) {
        return ciphertext.length < TINK_PREFIX || ciphertext[0] != TINK
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(ciphertext).getInt(1));
    }

    @Override
    public String toString() {
        return "FieldCipher[" + owner.word() + "]";
    }
}
