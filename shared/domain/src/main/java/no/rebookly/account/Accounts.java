package no.rebookly.account;

import java.util.List;
import java.util.Optional;

/** Where accounts are kept, with their e-mail addresses, passwords and memberships. */
public interface Accounts {
    /**
     * Writes account, e-mail address, password, studio and membership together or not at all. Creating the same account once
     * more, after an answer was lost, changes nothing and says true.
     *
     * @return false when another account has the e-mail address
     */
    boolean create(NewAccount account);

    Optional<Account> find(AccountId id);

    /** Writes what changed, if the stored account is still at this version. False: somebody was faster. */
    boolean change(Account changed);

    /** What an address signs in with; as much work for an address that nobody has. */
    Optional<Credential> credential(EmailAddress email);

    /** Another hash for the same address, if the stored one is still at the credential's version. */
    boolean changePassword(EmailAddress email, Credential current, PasswordHash hash);

    List<Membership> memberships(AccountId account);
}
