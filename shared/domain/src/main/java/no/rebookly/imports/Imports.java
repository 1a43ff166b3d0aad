package no.rebookly.imports;

import java.util.Optional;
import no.rebookly.studio.StudioId;

/** Where imports are kept; their files are in {@link Uploads}. */
public interface Imports {
    /** Adding the same id again changes nothing. */
    void add(Import added);

    Optional<Import> find(StudioId studio, ImportId id);

    /** False: somebody was faster, nothing was written. */
    boolean change(Import changed);
}
