package no.rebookly.automation;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/**
 * Changes what an automation says, to whom and when. One that sends is paused by it: nobody has seen yet whom it would write to
 * from now on, and what it had written but not sent is written anew. The name alone can change without that, since nobody is sent it.
 */
public final class ChangeAutomation {
    private final Studios studios;
    private final Automations automations;
    private final ChangeRules changeRules;
    private final InstantSource clock;
    private final CheckAutomation checkAutomation = new CheckAutomation();

    public ChangeAutomation(Studios studios, Automations automations, ChangeRules changeRules, InstantSource clock) {
        this.studios = studios;
        this.automations = automations;
        this.changeRules = changeRules;
        this.clock = clock;
    }

    /** @param read the version that the caller last read */
    public AutomationChange change(
            StudioId studioId, AutomationId id, long read, UnaryOperator<AutomationContent> change) {
        var studio = studios.find(studioId);
        var found = automations.find(studioId, id);
        if (studio.isEmpty() || found.isEmpty()) {
            return new AutomationChange.NotFound();
        }
        var automation = found.get();
        if (automation.version() != read) {
            return new AutomationChange.Stale();
        }
        var before = automation.content();
        var after = change.apply(before);
        if (after.named(before.name()).equals(before)) {
            // The rules' fingerprint names versions, so that agendas are made anew by a new name too: rare, and
            // harmless.
            return save(automation, automation.named(after.name()));
        }
        var faults = checkAutomation.check(studio.get(), after, false);
        if (!faults.isEmpty()) {
            return new AutomationChange.Refused(faults);
        }
        return save(automation, automation.with(after, clock.instant()));
    }

    private AutomationChange save(Automation before, Automation after) {
        return before.activatedAt().isPresent()
                ? changeRules.change(
                        before, () -> automations.change(after), () -> new AutomationChange.Done(next(after)))
                : automations.change(after) ? new AutomationChange.Done(next(after)) : new AutomationChange.Raced();
    }

    private static Automation next(Automation changed) {
        return changed.withVersion(changed.version() + 1);
    }
}
