package no.rebookly.automation;

import no.rebookly.studio.StudioId;

/** Throws an automation away, in whatever state; what it had planned and not sent is called back, what it sent stays. */
public final class DeleteAutomation {
    private final Automations automations;
    private final ChangeRules changeRules;

    public DeleteAutomation(Automations automations, ChangeRules changeRules) {
        this.automations = automations;
        this.changeRules = changeRules;
    }

    public AutomationChange delete(StudioId studio, AutomationId id) {
        var found = automations.find(studio, id);
        if (found.isEmpty()) {
            return new AutomationChange.NotFound();
        }
        var automation = found.get();
        if (automation.state() == AutomationState.DRAFT) {
            return automations.remove(automation) ? new AutomationChange.Removed() : new AutomationChange.Raced();
        }
        return changeRules.change(automation, () -> automations.remove(automation), AutomationChange.Removed::new);
    }
}
