package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import no.rebookly.account.AccountId;
import no.rebookly.account.Accounts;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.testing.account.AccountsContract;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbAccountsIT extends AccountsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    private @Nullable KeyRing keys;

    @Override
    protected Accounts accounts(AccountId account, StudioId studio) {
        keys = newKeys();
        return accountsFor(new DynamoDbAccounts(database(), keys), account, studio);
    }

    @Override
    protected Accounts accountsFor(Accounts same, AccountId account, StudioId studio) {
        requireNonNull(keys).create(KeyOwner.of(account));
        requireNonNull(keys).create(KeyOwner.of(studio));
        return same;
    }

    @Override
    protected Studios studios() {
        return new DynamoDbStudios(database(), requireNonNull(keys));
    }

    private KeyRing newKeys() {
        var clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
        return new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
    }

    private static Database database() {
        return Database.of(DYNAMODB.client(), DYNAMODB.dataTable());
    }
}
