package no.rebookly.aws.dynamodb;

import java.nio.file.Path;
import java.time.Instant;
import no.rebookly.account.SignUps;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.testing.account.SignUpsContract;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbSignUpsIT extends SignUpsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected SignUps empty() {
        // New keys give new indexes: what another test put is not found.
        return new DynamoDbSignUps(database(), newKeys());
    }

    private KeyRing newKeys() {
        var clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
        return new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
    }

    private static Database database() {
        return Database.of(DYNAMODB.client(), DYNAMODB.dataTable());
    }
}
