package no.rebookly.aws.crypto;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Key sets in a map. */
public class InMemoryKeySetStore implements KeySetStore {
    private final ConcurrentMap<KeyOwner, WrappedKeySet> keySets = new ConcurrentHashMap<>();

    @Override
    public Optional<WrappedKeySet> load(KeyOwner owner) {
        return Optional.ofNullable(keySets.get(owner));
    }

    @Override
    public boolean create(KeyOwner owner, byte[] wrapped) {
        return keySets.putIfAbsent(owner, new WrappedKeySet(wrapped, 1)) == null;
    }

    @Override
    public boolean replace(KeyOwner owner, byte[] wrapped, long expectedVersion) {
        var next = new WrappedKeySet(wrapped, expectedVersion + 1);
        return keySets.computeIfPresent(owner, (key, found) -> found.version() == expectedVersion ? next : found)
                == next;
    }

    @Override
    public void delete(KeyOwner owner) {
        keySets.remove(owner);
    }
}
