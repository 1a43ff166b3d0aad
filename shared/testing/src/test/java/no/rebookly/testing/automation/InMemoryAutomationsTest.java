package no.rebookly.testing.automation;

import no.rebookly.automation.Automations;

class InMemoryAutomationsTest extends AutomationsContract {
    @Override
    protected Automations empty() {
        return new InMemoryAutomations();
    }
}
