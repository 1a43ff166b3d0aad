package no.rebookly.automation;

import java.time.InstantSource;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Drafts an automation. Drafting the same id again gives the one that is there, so a retry after a death is safe. */
public final class CreateAutomation {
    private final Studios studios;
    private final Automations automations;
    private final InstantSource clock;
    private final CheckAutomation checkAutomation = new CheckAutomation();

    public CreateAutomation(Studios studios, Automations automations, InstantSource clock) {
        this.studios = studios;
        this.automations = automations;
        this.clock = clock;
    }

    public AutomationChange create(StudioId studioId, AutomationId id, AutomationContent content) {
        var studio = studios.find(studioId);
        if (studio.isEmpty()) {
            return new AutomationChange.NotFound();
        }
        var faults = checkAutomation.check(studio.get(), content, false);
        if (!faults.isEmpty()) {
            return new AutomationChange.Refused(faults);
        }
        var present = automations.all(studioId);
        var isNew = present.stream().noneMatch(each -> each.id().equals(id));
        if (isNew && present.size() >= Automation.MOST_OF_A_STUDIO) {
            return new AutomationChange.TooMany();
        }
        automations.add(Automation.draft(studioId, id, content, clock.instant()));
        return automations
                .find(studioId, id)
                .<AutomationChange>map(AutomationChange.Done::new)
                .orElseGet(AutomationChange.Raced::new);
    }
}
