package no.rebookly.aws.crypto;

/** The master key did not do what it was asked. Messages hold no key material, plaintext or ciphertext. */
public abstract sealed class MasterKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MasterKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Changed bytes, another key or another context. Trying again gives the same answer. */
    public static final class Rejected extends MasterKeyException {
        private static final long serialVersionUID = 1L;

        Rejected(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The key is disabled, waits for its deletion, is gone or is not ours to use: a matter for the operator. */
    public static final class Disabled extends MasterKeyException {
        private static final long serialVersionUID = 1L;

        Disabled(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** No usable answer: throttled, a fault of the service or the network. A later try may succeed. */
    public static final class Unavailable extends MasterKeyException {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
