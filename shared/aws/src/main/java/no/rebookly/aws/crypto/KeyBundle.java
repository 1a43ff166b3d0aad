package no.rebookly.aws.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one owner, opened: for fields and for the blind index, which rotate, and for number keys and codes, which
 * never do because what they made has to be made again exactly.
 *
 * <p>A key that a rotation adds is the last of its set. It reads from the first moment but writes only from an instant on,
 * when no reader can still hold the set without it: a search under the old index alone would miss what was written under
 * the new one.
 */
final class KeyBundle {
    private static final byte FORMAT = 1;
    private static final long SETTLED = 0;

    private final KeysetHandle fieldKeys;
    private final KeysetHandle indexKeys;
    private final KeysetHandle suppressionKey;
    private final KeysetHandle codeKey;
    private final Optional<Instant> newestWritesFrom;
    private final Aead fields;
    private final List<IndexKey> index;
    private final PrfSet suppression;
    private final PrfSet codes;

    /** One of the keys of the blind index. */
    record IndexKey(int id, Prf function) {
        @Override
        public String toString() {
            return "IndexKey[id=" + id + "]";
        }
    }

    private KeyBundle(
            KeysetHandle fieldKeys,
            KeysetHandle indexKeys,
            KeysetHandle suppressionKey,
            KeysetHandle codeKey,
            Optional<Instant> newestWritesFrom)
            throws GeneralSecurityException {
        this.fieldKeys = fieldKeys;
        this.indexKeys = indexKeys;
        this.suppressionKey = suppressionKey;
        this.codeKey = codeKey;
        this.newestWritesFrom = newestWritesFrom;
        this.fields = Keysets.use(fieldKeys, Aead.class);
        this.index = writingFirst(indexKeys);
        this.suppression = Keysets.use(suppressionKey, PrfSet.class);
        this.codes = Keysets.use(codeKey, PrfSet.class);
    }

    static KeyBundle generate() {
        try {
            return new KeyBundle(
                    Keysets.generate(PredefinedAeadParameters.AES256_GCM),
                    Keysets.generate(PredefinedPrfParameters.HMAC_SHA256_PRF),
                    Keysets.generate(PredefinedPrfParameters.HMAC_SHA256_PRF),
                    Keysets.generate(PredefinedPrfParameters.HMAC_SHA256_PRF),
                    Optional.empty());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot make keys", fault);
        }
    }

    /** The inverse of {@link #serialise}, as it is to be used from this instant on. */
    static KeyBundle parse(byte[] serialised, Instant now) {
        try {
            var buffer = ByteBuffer.wrap(serialised);
            if (buffer.get() != FORMAT) {
                throw new IllegalStateException("a key bundle of an unknown format");
            }
            var from = buffer.getLong();
            var waiting = from != SETTLED && now.toEpochMilli() < from;
            var settling = from != SETTLED && !waiting;
            return new KeyBundle(
                    settling ? Keysets.lastWrites(keyset(buffer)) : keyset(buffer),
                    settling ? Keysets.lastWrites(keyset(buffer)) : keyset(buffer),
                    keyset(buffer),
                    keyset(buffer),
                    waiting ? Optional.of(Instant.ofEpochMilli(from)) : Optional.empty());
        } catch (GeneralSecurityException | BufferUnderflowException fault) {
            throw new IllegalStateException("a key bundle that cannot be read", fault);
        }
    }

    /** In plain: only to be wrapped by the master key at once. */
    byte[] serialise() {
        try {
            var parts = new byte[][] {
                Keysets.serialise(fieldKeys),
                Keysets.serialise(indexKeys),
                Keysets.serialise(suppressionKey),
                Keysets.serialise(codeKey)
            };
            var size = Arrays.stream(parts)
                    .mapToInt(part -> Integer.BYTES + part.length)
                    .sum();
            var buffer = ByteBuffer.allocate(1 + Long.BYTES + size);
            buffer.put(FORMAT)
                    .putLong(newestWritesFrom.map(Instant::toEpochMilli).orElse(SETTLED));
            for (var part : parts) {
                buffer.putInt(part.length).put(part);
                Arrays.fill(part, (byte) 0);
            }
            return buffer.array();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot serialise keys", fault);
        }
    }

    /** With a new key for fields and one for the index, which begin to write at this instant. */
    KeyBundle rotated(Instant writesFrom) {
        try {
            return new KeyBundle(
                    Keysets.withAnother(fieldKeys, PredefinedAeadParameters.AES256_GCM),
                    Keysets.withAnother(indexKeys, PredefinedPrfParameters.HMAC_SHA256_PRF),
                    suppressionKey,
                    codeKey,
                    Optional.of(writesFrom));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cannot make keys", fault);
        }
    }

    /** Whether a rotation's keys do not write yet. */
    boolean rotating() {
        return newestWritesFrom.isPresent();
    }

    Aead fields() {
        return fields;
    }

    /** The one that writes first. */
    List<IndexKey> index() {
        return index;
    }

    PrfSet suppression() {
        return suppression;
    }

    PrfSet codes() {
        return codes;
    }

    int fieldKeyId() {
        return fieldKeys.getPrimary().getId();
    }

    boolean hasFieldKey(int id) {
        for (var at = 0; at < fieldKeys.size(); at++) {
            if (fieldKeys.getAt(at).getId() == id) {
                return true;
            }
        }
        return false;
    }

    private static List<IndexKey> writingFirst(KeysetHandle keys) throws GeneralSecurityException {
        var functions = Keysets.use(keys, PrfSet.class).getPrfs();
        var primary = keys.getPrimary().getId();
        return functions.entrySet().stream()
                .map(each -> new IndexKey(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(key -> key.id() != primary))
                .toList();
    }

    private static KeysetHandle keyset(ByteBuffer buffer) throws GeneralSecurityException {
        var length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        buffer.get(bytes);
        var keys = Keysets.parse(bytes);
        Arrays.fill(bytes, (byte) 0);
        return keys;
    }

    @Override
    public String toString() {
        return "KeyBundle";
    }
}
