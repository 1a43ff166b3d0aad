package no.rebookly.account;

import no.rebookly.studio.StudioId;

/** The keys under which everybody's data is encrypted. */
public interface KeySets {
    /** Idempotent. */
    void create(AccountId account);

    /** Idempotent. */
    void create(StudioId studio);
}
