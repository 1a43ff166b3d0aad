package no.rebookly.aws.crypto;

/** An owner's keys as they are stored: encrypted by the master key, with the version that a replacement has to name. */
public final class WrappedKeySet {
    private final byte[] bytes;
    private final long version;

    public WrappedKeySet(byte[] bytes, long version) {
        if (bytes.length == 0 || version < 1) {
            throw new IllegalArgumentException("not a wrapped key set");
        }
        this.bytes = bytes.clone();
        this.version = version;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** 1 for the first one, then one more with each replacement. */
    public long version() {
        return version;
    }

    @Override
    public String toString() {
        return "WrappedKeySet[version=" + version + "]";
    }
}
