package no.rebookly.testing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.LegalName;
import no.rebookly.account.NewAccount;
import no.rebookly.account.OwnPhone;
import no.rebookly.account.PasswordHash;
import no.rebookly.account.Role;
import no.rebookly.language.Language;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.testing.platform.CountingIds;
import no.rebookly.time.QuietHours;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} promises, with the studios that begin with them. */
public abstract class AccountsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PasswordHash HASH = new PasswordHash("$hash");
    private static final CountingIds IDS = new CountingIds();

    private final AccountId id = new AccountId(IDS.next(AccountId.KIND));
    private final StudioId studio = new StudioId(IDS.next(StudioId.KIND));
    private final EmailAddress email = new EmailAddress(id.value().toLowerCase(Locale.ROOT) + "@example.no");

    /** Where accounts of these ids can be kept. */
    protected abstract Accounts accounts(AccountId account, StudioId studio);

    /** The studios beside the accounts that were asked for last. */
    protected abstract Studios studios();

    @Test
    void createsAccountPasswordStudioAndMembershipTogether() {
        var accounts = accounts(id, studio);
        assertThat(accounts.create(fresh(id, studio))).isTrue();
        assertThat(accounts.find(id)).contains(account(id));
        var credential = accounts.credential(email).orElseThrow();
        assertThat(credential.account()).isEqualTo(id);
        assertThat(credential.hash().value()).isEqualTo(HASH.value());
        assertThat(accounts.memberships(id)).singleElement().satisfies(membership -> {
            assertThat(membership.studio()).isEqualTo(studio);
            assertThat(membership.role()).isEqualTo(Role.OWNER);
        });
        assertThat(studios().find(studio).orElseThrow().name()).isEqualTo("Salong");
    }

    @Test
    void createsTheSameAccountAgainWithoutChangingAnything() {
        var accounts = accounts(id, studio);
        accounts.create(fresh(id, studio));
        assertThat(accounts.create(fresh(id, studio))).isTrue();
        assertThat(accounts.memberships(id)).hasSize(1);
    }

    @Test
    void givesAnAddressToOneAccountOnlyAndWritesNothingOfTheOther() {
        var accounts = accounts(id, studio);
        accounts.create(fresh(id, studio));
        var other = new AccountId(IDS.next(AccountId.KIND));
        var otherStudio = new StudioId(IDS.next(StudioId.KIND));
        assertThat(accountsFor(accounts, other, otherStudio).create(fresh(other, otherStudio)))
                .isFalse();
        assertThat(accounts.find(other)).isEmpty();
        assertThat(accounts.memberships(other)).isEmpty();
        assertThat(studios().find(otherStudio)).isEmpty();
    }

    @Test
    void changesAnAccountOnlyAtTheVersionThatWasRead() {
        var accounts = accounts(id, studio);
        accounts.create(fresh(id, studio));
        var read = accounts.find(id).orElseThrow();
        var changed = read.with(new LegalName("Ola", "Dunk"), Optional.of(new PhoneNumber("+4793800000")), Language.EN);
        assertThat(accounts.change(changed)).isTrue();
        assertThat(accounts.change(changed)).isFalse();
        var found = accounts.find(id).orElseThrow();
        assertThat(found.name()).isEqualTo(new LegalName("Ola", "Dunk"));
        assertThat(found.phone()).contains(OwnPhone.said(new PhoneNumber("+4793800000")));
        assertThat(found.version()).isEqualTo(2);
    }

    @Test
    void keepsThatANumberWasConfirmedUntilItIsAnother() {
        var accounts = accounts(id, studio);
        accounts.create(fresh(id, studio));
        var number = new PhoneNumber("+4793800000");
        accounts.change(accounts.find(id).orElseThrow().withPhone(OwnPhone.confirmed(number)));

        var found = accounts.find(id).orElseThrow();
        assertThat(found.confirmedPhone()).contains(number);
        assertThat(found.with(found.name(), Optional.of(number), Language.EN).confirmedPhone())
                .contains(number);
        accounts.change(found.with(found.name(), Optional.of(new PhoneNumber("+4793800001")), Language.EN));
        assertThat(accounts.find(id).orElseThrow().confirmedPhone()).isEmpty();
    }

    @Test
    void changesAPasswordOnlyFromTheOneThatWasRead() {
        var accounts = accounts(id, studio);
        accounts.create(fresh(id, studio));
        var read = accounts.credential(email).orElseThrow();
        assertThat(accounts.changePassword(email, read, new PasswordHash("$new")))
                .isTrue();
        assertThat(accounts.changePassword(email, read, new PasswordHash("$newer")))
                .isFalse();
        assertThat(accounts.credential(email).orElseThrow().hash().value()).isEqualTo("$new");
    }

    @Test
    void knowsNothingOfAnUnknownAddress() {
        assertThat(accounts(id, studio).credential(email)).isEmpty();
        assertThat(accounts(id, studio).find(id)).isEmpty();
    }

    /** The same accounts, where one more account's keys are to be had. */
    protected abstract Accounts accountsFor(Accounts accounts, AccountId account, StudioId studio);

    private NewAccount fresh(AccountId account, StudioId of) {
        return new NewAccount(
                account(account),
                HASH,
                new Studio(
                        of,
                        "Salong",
                        Optional.empty(),
                        QuietHours.DEFAULT,
                        new TreeSet<>(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        NOON,
                        1));
    }

    private Account account(AccountId account) {
        return new Account(
                account,
                email,
                new LegalName("Kari", "Nordmann"),
                Optional.empty(),
                Language.NB,
                "2026-11-22",
                NOON,
                NOON,
                1);
    }
}
