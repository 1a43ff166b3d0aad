package no.rebookly.account;

import no.rebookly.studio.Studio;

/** An account as it begins: with a password and a studio of its own. */
public record NewAccount(Account account, PasswordHash hash, Studio studio) {
    public Membership membership() {
        return new Membership(account.id(), studio.id(), Role.OWNER);
    }
}
