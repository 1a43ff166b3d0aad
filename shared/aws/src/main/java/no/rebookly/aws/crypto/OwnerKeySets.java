package no.rebookly.aws.crypto;

import no.rebookly.account.AccountId;
import no.rebookly.account.KeySets;
import no.rebookly.studio.StudioId;

/** Makes the keys of new accounts and studios. */
public final class OwnerKeySets implements KeySets {
    private final KeyRing keys;

    public OwnerKeySets(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public void create(AccountId account) {
        keys.create(KeyOwner.of(account));
    }

    @Override
    public void create(StudioId studio) {
        keys.create(KeyOwner.of(studio));
    }
}
