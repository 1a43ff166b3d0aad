package no.rebookly.testing.account;

import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.testing.studio.InMemoryStudios;

class InMemoryAccountsTest extends AccountsContract {
    private final InMemoryStudios studios = new InMemoryStudios();
    private final InMemoryAccounts accounts = new InMemoryAccounts(studios);

    @Override
    protected Accounts accounts(AccountId account, StudioId studio) {
        return accounts;
    }

    @Override
    protected Accounts accountsFor(Accounts same, AccountId account, StudioId studio) {
        return same;
    }

    @Override
    protected Studios studios() {
        return studios;
    }
}
