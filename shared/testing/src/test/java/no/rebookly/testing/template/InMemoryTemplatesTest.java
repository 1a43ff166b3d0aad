package no.rebookly.testing.template;

import no.rebookly.template.Templates;

class InMemoryTemplatesTest extends TemplatesContract {
    @Override
    protected Templates empty() {
        return new InMemoryTemplates();
    }
}
