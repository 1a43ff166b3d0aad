package no.rebookly.testing.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.account.Credential;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.Membership;
import no.rebookly.account.NewAccount;
import no.rebookly.account.PasswordHash;
import no.rebookly.testing.studio.InMemoryStudios;

/** Accounts in memory, beside the studios that begin with them. */
public final class InMemoryAccounts implements Accounts {
    private final InMemoryStudios studios;
    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<EmailAddress, Credential> credentials = new HashMap<>();
    private final List<Membership> memberships = new ArrayList<>();

    public InMemoryAccounts(InMemoryStudios studios) {
        this.studios = studios;
    }

    @Override
    public synchronized boolean create(NewAccount fresh) {
        var account = fresh.account();
        var holder = credentials.get(account.email());
        if (holder != null) {
            return holder.account().equals(account.id());
        }
        accounts.put(account.id(), account);
        credentials.put(account.email(), new Credential(account.id(), fresh.hash(), 1));
        memberships.add(fresh.membership());
        studios.add(fresh.studio());
        return true;
    }

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized boolean change(Account changed) {
        var stored = accounts.get(changed.id());
        if (stored == null || stored.version() != changed.version()) {
            return false;
        }
        accounts.put(
                changed.id(),
                new Account(
                        changed.id(),
                        changed.email(),
                        changed.name(),
                        changed.phone(),
                        changed.language(),
                        changed.agreementVersion(),
                        changed.agreedAt(),
                        changed.createdAt(),
                        changed.version() + 1));
        return true;
    }

    @Override
    public synchronized Optional<Credential> credential(EmailAddress email) {
        return Optional.ofNullable(credentials.get(email));
    }

    @Override
    public synchronized boolean changePassword(EmailAddress email, Credential current, PasswordHash hash) {
        var stored = credentials.get(email);
        if (stored == null || stored.version() != current.version()) {
            return false;
        }
        credentials.put(email, new Credential(stored.account(), hash, stored.version() + 1));
        return true;
    }

    @Override
    public synchronized List<Membership> memberships(AccountId account) {
        return memberships.stream()
                .filter(membership -> membership.account().equals(account))
                .toList();
    }
}
