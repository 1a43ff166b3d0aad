package no.rebookly.testing.account;

import no.rebookly.account.SignUps;

class InMemorySignUpsTest extends SignUpsContract {
    @Override
    protected SignUps empty() {
        return new InMemorySignUps();
    }
}
