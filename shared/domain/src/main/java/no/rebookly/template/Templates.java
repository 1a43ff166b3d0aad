package no.rebookly.template;

import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;

/** Where templates are kept. */
public interface Templates {
    /** Adding the same id again changes nothing, so a retry after a death is safe. */
    void add(Template template);

    Optional<Template> find(StudioId studio, TemplateId id);

    /** In the order of their ids. */
    Page<Template> list(StudioId studio, PageRequest page);

    /** Writes it, as the next version, if the stored one is still at its version. False: somebody was faster, nothing was written. */
    boolean change(Template changed);

    /** Removes it if the stored one is still at its version. False: somebody was faster, or it is gone already. */
    boolean remove(Template template);
}
