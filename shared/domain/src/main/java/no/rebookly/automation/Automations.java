package no.rebookly.automation;

import java.util.List;
import java.util.Optional;
import no.rebookly.studio.StudioId;

/** Where automations are kept. */
public interface Automations {
    /** Adding the same id again changes nothing, so a retry after a death is safe. */
    void add(Automation automation);

    Optional<Automation> find(StudioId studio, AutomationId id);

    /** All of them, in the order of their ids: they are few. Strongly consistent. */
    List<Automation> all(StudioId studio);

    /** Writes it, as the next version, if the stored one is still at its version. False: somebody was faster, nothing was written. */
    boolean change(Automation changed);

    /**
     * Keeps that the owner has seen the preview of the stored one at this version; the version stays. Nothing happens to one that
     * has changed since: its new version was not seen.
     */
    void previewed(Automation seen);

    /** Removes it if the stored one is still at its version. False: somebody was faster, or it is gone already. */
    boolean remove(Automation automation);
}
