package no.rebookly.aws.crypto;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls of another one: each of KMS's costs money and a few milliseconds. */
final class CountingMasterKey implements MasterKey {
    private final MasterKey key;
    private final AtomicInteger wraps = new AtomicInteger();
    private final AtomicInteger unwraps = new AtomicInteger();

    CountingMasterKey(MasterKey key) {
        this.key = key;
    }

    @Override
    public byte[] wrap(byte[] plaintext, Map<String, String> context) {
        wraps.incrementAndGet();
        return key.wrap(plaintext, context);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, Map<String, String> context) {
        unwraps.incrementAndGet();
        return key.unwrap(wrapped, context);
    }

    int wraps() {
        return wraps.get();
    }

    int unwraps() {
        return unwraps.get();
    }
}
