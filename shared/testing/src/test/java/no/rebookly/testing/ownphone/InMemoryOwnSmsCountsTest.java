package no.rebookly.testing.ownphone;

import no.rebookly.ownphone.OwnSmsCounts;

class InMemoryOwnSmsCountsTest extends OwnSmsCountsContract {
    @Override
    protected OwnSmsCounts empty() {
        return new InMemoryOwnSmsCounts();
    }
}
