package no.rebookly.testing.account;

import no.rebookly.account.AccountId;
import no.rebookly.account.SecondFactors;

class InMemorySecondFactorsTest extends SecondFactorsContract {
    @Override
    protected SecondFactors factors(AccountId account) {
        return new InMemorySecondFactors();
    }
}
