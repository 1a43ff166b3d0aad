package no.rebookly.testing.account;

import java.util.HashSet;
import java.util.Set;
import no.rebookly.account.AccountId;
import no.rebookly.account.KeySets;
import no.rebookly.studio.StudioId;

/** Remembers whose keys were made; what is kept in memory needs none. */
public final class NoKeySets implements KeySets {
    private final Set<String> owners = new HashSet<>();

    public boolean has(StudioId studio) {
        return owners.contains(studio.value());
    }

    @Override
    public void create(AccountId account) {
        owners.add(account.value());
    }

    @Override
    public void create(StudioId studio) {
        owners.add(studio.value());
    }
}
