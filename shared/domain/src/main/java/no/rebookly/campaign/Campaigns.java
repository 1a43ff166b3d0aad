package no.rebookly.campaign;

import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Where campaigns are kept. */
public interface Campaigns {
    /** Adding the same id again changes nothing, so a retry after a death is safe. */
    void add(Campaign campaign);

    Optional<Campaign> find(StudioId studio, CampaignId id);

    /** In the order of their ids. */
    Page<Campaign> list(StudioId studio, PageRequest page);

    /** Writes it, as the next version, if the stored one is still at its version. False: somebody was faster, nothing was written. */
    boolean change(Campaign changed);

    /** Removes it if the stored one is still at its version. False: somebody was faster, or it is gone already. */
    boolean remove(Campaign campaign);
}
