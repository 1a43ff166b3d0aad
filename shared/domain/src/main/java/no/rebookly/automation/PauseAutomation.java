package no.rebookly.automation;

import no.rebookly.studio.StudioId;

/** Stops an automation for a while: nothing new is planned, and what is planned waits. */
public final class PauseAutomation {
    private final Automations automations;
    private final ChangeRules changeRules;

    public PauseAutomation(Automations automations, ChangeRules changeRules) {
        this.automations = automations;
        this.changeRules = changeRules;
    }

    public AutomationChange pause(StudioId studio, AutomationId id) {
        var found = automations.find(studio, id);
        if (found.isEmpty()) {
            return new AutomationChange.NotFound();
        }
        var automation = found.get();
        if (!automation.isActive()) {
            return new AutomationChange.WrongState(automation.state());
        }
        var paused = automation.paused();
        return changeRules.change(
                automation,
                () -> automations.change(paused),
                () -> new AutomationChange.Done(paused.withVersion(paused.version() + 1)));
    }
}
