package no.rebookly.aws.crypto;

import java.util.Optional;

/** Where wrapped key sets are kept, one for each owner. Reads see every write that was finished before. */
public interface KeySetStore {
    /** Empty when there never was one or it has been deleted. */
    Optional<WrappedKeySet> load(KeyOwner owner);

    /** Keeps a first key set as version 1; false, and nothing written, when there is one already. */
    boolean create(KeyOwner owner, byte[] wrapped);

    /** Replaces exactly this version by the next one; false, and nothing written, when it is not there any more. */
    boolean replace(KeyOwner owner, byte[] wrapped, long expectedVersion);

    /** For good; nothing happens when there is none. */
    void delete(KeyOwner owner);
}
