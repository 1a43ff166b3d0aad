package no.rebookly.studio;

import java.util.Optional;

/** Where studios and their sender identities are kept. */
public interface Studios {
    Optional<Studio> find(StudioId id);

    /** False: somebody was faster, nothing was written. */
    boolean change(Studio changed);

    Optional<SenderIdentity> sender(StudioId id);

    /** Writes the identity if the stored one is still at its version. False: somebody was faster. */
    boolean saveSender(SenderIdentity identity);
}
