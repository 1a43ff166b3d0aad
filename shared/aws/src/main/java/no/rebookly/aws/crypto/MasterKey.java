package no.rebookly.aws.crypto;

import java.util.Map;

/**
 * The key that protects all other keys and never leaves its keeper. It is asked once for each key set that is opened, not
 * for each value.
 */
public interface MasterKey {
    /** The most that can be wrapped at once: the limit of KMS Encrypt for a symmetric key, in bytes. */
    int MOST_BYTES = 4096;

    /**
     * Encrypts at most {@link #MOST_BYTES} bytes and binds them to a context, which is not secret and is not stored with
     * them.
     *
     * @throws MasterKeyException.Disabled when the key exists but may not be used, or is gone
     * @throws MasterKeyException.Unavailable when it is not known whether a later try helps; it may
     */
    byte[] wrap(byte[] plaintext, Map<String, String> context);

    /**
     * The inverse of {@link #wrap} in exactly the same context.
     *
     * @throws MasterKeyException.Rejected when the bytes were changed, wrapped by another key or in another context
     * @throws MasterKeyException.Disabled when the key exists but may not be used, or is gone
     * @throws MasterKeyException.Unavailable when it is not known whether a later try helps; it may
     */
    byte[] unwrap(byte[] wrapped, Map<String, String> context);
}
