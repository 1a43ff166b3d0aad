package no.rebookly.testing.imports;

import no.rebookly.imports.Imports;

class InMemoryImportsTest extends ImportsContract {
    @Override
    protected Imports empty() {
        return new InMemoryImports();
    }
}
