package no.rebookly.automation;

import java.time.InstantSource;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Switches an automation on, as its owner has just seen it in a preview. */
public final class ActivateAutomation {
    private final Studios studios;
    private final Automations automations;
    private final ChangeRules changeRules;
    private final InstantSource clock;
    private final CheckAutomation checkAutomation = new CheckAutomation();

    public ActivateAutomation(Studios studios, Automations automations, ChangeRules changeRules, InstantSource clock) {
        this.studios = studios;
        this.automations = automations;
        this.changeRules = changeRules;
        this.clock = clock;
    }

    public AutomationChange activate(StudioId studioId, AutomationId id) {
        var studio = studios.find(studioId);
        var found = automations.find(studioId, id);
        if (studio.isEmpty() || found.isEmpty()) {
            return new AutomationChange.NotFound();
        }
        var automation = found.get();
        if (automation.isActive()) {
            return new AutomationChange.WrongState(automation.state());
        }
        if (studios.sender(studioId).filter(SenderIdentity::isApproved).isEmpty()) {
            return new AutomationChange.SenderNotApproved();
        }
        var faults = checkAutomation.check(studio.get(), automation.content(), true);
        if (!faults.isEmpty()) {
            return new AutomationChange.Refused(faults);
        }
        if (!automation.isPreviewed()) {
            return new AutomationChange.NotPreviewed();
        }
        var activated = automation.activated(clock.instant());
        return changeRules.change(
                automation,
                () -> automations.change(activated),
                () -> new AutomationChange.Done(activated.withVersion(activated.version() + 1)));
    }
}
