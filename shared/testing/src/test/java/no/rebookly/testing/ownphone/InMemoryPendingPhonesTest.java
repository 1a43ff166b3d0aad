package no.rebookly.testing.ownphone;

import no.rebookly.ownphone.PendingPhones;

class InMemoryPendingPhonesTest extends PendingPhonesContract {
    @Override
    protected PendingPhones empty() {
        return new InMemoryPendingPhones();
    }
}
