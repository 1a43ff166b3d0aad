package no.rebookly.ownphone;

import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.account.OwnPhone;
import no.rebookly.phone.PhoneNumber;

/**
 * Makes a number the account's own once its code has come back. The code goes on waiting until it expires: a request that is tried
 * again after its answer was lost finds it, and finds the account as it left it.
 */
public final class ConfirmPhone {
    private static final int TRIES = 10;

    private final PendingPhones pendingPhones;
    private final Accounts accounts;
    private final InstantSource clock;

    public ConfirmPhone(PendingPhones pendingPhones, Accounts accounts, InstantSource clock) {
        this.pendingPhones = pendingPhones;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty: wrong, expired, tried too often, or no code at all. */
    public Optional<Account> confirm(AccountId account, PhoneCode typed) {
        return pendingPhones.attempt(account, typed, clock.instant()).map(number -> changed(account, number));
    }

    /** Conditional on the version that was read: a change of something else in between is kept. */
    private Account changed(AccountId id, PhoneNumber number) {
        for (int i = 0; i < TRIES; i++) {
            var account = accounts.find(id).orElseThrow();
            var after = account.withPhone(OwnPhone.confirmed(number));
            if (after.equals(account) || accounts.change(after)) {
                return after;
            }
        }
        throw new IllegalStateException("an account changed during every try to write its number");
    }
}
