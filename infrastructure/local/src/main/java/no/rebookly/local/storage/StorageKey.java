package no.rebookly.local.storage;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The key of what the outer world keeps in the data folder: 256 random bits in a file of its own, made at the first start,
 * readable by its owner alone. Each use gets a key derived for it.
 */
public final class StorageKey {

    private static final int BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    private final byte[] secret;

    private StorageKey(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the key file of this folder, or makes it. */
    public static StorageKey in(Path folder) {
        var file = folder.resolve("outer-world.key");
        try {
            if (!Files.exists(file)) {
                DurableFiles.write(file, Random.randBytes(BYTES));
            }
            var secret = Files.readAllBytes(file);
            if (secret.length != BYTES) {
                throw new IllegalStateException(file + " is not a key of " + BYTES + " bytes");
            }
            return new StorageKey(secret);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /** AES-256-GCM for small things. */
    public Aead sealing(String use) {
        try {
            return new AesGcmJce(derived(use));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** AES-256-GCM in segments of 1 MiB, for files. */
    public StreamingAead streaming(String use) {
        try {
            return new AesGcmHkdfStreaming(derived(use), "HmacSha256", BYTES, SEGMENT_BYTES, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] derived(String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], use.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
