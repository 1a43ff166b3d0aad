package no.rebookly.aws.dynamodb;

import java.util.List;
import java.util.Optional;
import no.rebookly.account.Account;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.account.Credential;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.Membership;
import no.rebookly.account.NewAccount;
import no.rebookly.account.PasswordHash;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Access patterns 5 to 10. All reads are consistent: an account answers at once to what was just done with it. */
public final class DynamoDbAccounts implements Accounts {
    /** Frozen: the purpose of the blind index of e-mail addresses. */
    static final String EMAIL_INDEX = "email";

    private final Database database;
    private final KeyRing keys;
    private final DynamoDbTable<AccountItem> accounts;
    private final DynamoDbTable<EmailItem> emails;
    private final DynamoDbTable<MembershipItem> memberships;
    private final DynamoDbTable<StudioItem> studios;

    public DynamoDbAccounts(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
        this.accounts = database.items(AccountItem.SCHEMA);
        this.emails = database.items(EmailItem.SCHEMA);
        this.memberships = database.items(MembershipItem.SCHEMA);
        this.studios = database.items(StudioItem.SCHEMA);
    }

    /** Conditional on nothing being there: a repetition is cancelled and recognised by the account that has the address. */
    @Override
    public boolean create(NewAccount fresh) {
        try {
            database.enhanced().transactWriteItems(creation(fresh));
            return true;
        } catch (TransactionCanceledException cancelled) {
            return credential(fresh.account().email())
                    .map(holder -> holder.account().equals(fresh.account().id()))
                    .orElseThrow(() -> cancelled);
        }
    }

    private TransactWriteItemsEnhancedRequest creation(NewAccount fresh) {
        var account = fresh.account();
        var studio = fresh.studio();
        var system = keys.system();
        var indexes = system.lookups(EMAIL_INDEX, account.email().value());
        var request = TransactWriteItemsEnhancedRequest.builder();
        put(request, accounts, AccountItem.class, AccountItem.of(account, keys.require(KeyOwner.of(account.id())), 1));
        put(request, studios, StudioItem.class, StudioItem.of(studio, keys.require(KeyOwner.of(studio.id())), 1));
        put(request, memberships, MembershipItem.class, MembershipItem.of(fresh.membership()));
        put(request, emails, EmailItem.class, EmailItem.of(indexes.getFirst(), account.id(), fresh.hash(), 1, system));
        // While the system's index keys rotate, an address may be taken under an older one.
        indexes.stream()
                .skip(1)
                .forEach(older -> request.addConditionCheck(
                        emails,
                        ConditionCheck.builder()
                                .key(email(older))
                                .conditionExpression(Conditions.ABSENT)
                                .build()));
        return request.build();
    }

    private static <T> void put(
            TransactWriteItemsEnhancedRequest.Builder request, DynamoDbTable<T> table, Class<T> type, T item) {
        request.addPutItem(
                table,
                TransactPutItemEnhancedRequest.builder(type)
                        .item(item)
                        .conditionExpression(Conditions.ABSENT)
                        .build());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        var key = Key.builder()
                .partitionValue(Keys.account(id))
                .sortValue(Keys.ACCOUNT)
                .build();
        return Optional.ofNullable(accounts.getItem(request -> request.key(key).consistentRead(true)))
                .flatMap(item -> keys.cipher(KeyOwner.of(id)).map(item::account));
    }

    @Override
    public boolean change(Account changed) {
        var item = AccountItem.of(changed, keys.require(KeyOwner.of(changed.id())), changed.version() + 1);
        return put(accounts, AccountItem.class, item, changed.version());
    }

    @Override
    public Optional<Credential> credential(EmailAddress email) {
        var system = keys.system();
        return item(email, system).map(item -> item.credential(system));
    }

    @Override
    public boolean changePassword(EmailAddress email, Credential current, PasswordHash hash) {
        var system = keys.system();
        var index =
                item(email, system).map(item -> item.pk.substring(Keys.email("").length()));
        return index.isPresent()
                && put(
                        emails,
                        EmailItem.class,
                        EmailItem.of(index.get(), current.account(), hash, current.version() + 1, system),
                        current.version());
    }

    /** Conditional on the version that was read: a repetition finds the next one and says false. */
    private static <T> boolean put(DynamoDbTable<T> table, Class<T> type, T item, long version) {
        try {
            table.putItem(PutItemEnhancedRequest.builder(type)
                    .item(item)
                    .conditionExpression(Conditions.version(version))
                    .build());
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private Optional<EmailItem> item(EmailAddress email, FieldCipher system) {
        return system.lookups(EMAIL_INDEX, email.value()).stream()
                .flatMap(index ->
                        Optional.ofNullable(emails.getItem(
                                        request -> request.key(email(index)).consistentRead(true)))
                                .stream())
                .findFirst();
    }

    @Override
    public List<Membership> memberships(AccountId account) {
        var ofAccount = QueryConditional.sortBeginsWith(Key.builder()
                .partitionValue(Keys.account(account))
                .sortValue(Keys.MEMBERSHIP_PREFIX)
                .build());
        return memberships
                .query(QueryEnhancedRequest.builder()
                        .queryConditional(ofAccount)
                        .consistentRead(true)
                        .build())
                .items()
                .stream()
                .map(MembershipItem::membership)
                .toList();
    }

    private static Key email(String index) {
        return Key.builder()
                .partitionValue(Keys.email(index))
                .sortValue(Keys.EMAIL)
                .build();
    }
}
