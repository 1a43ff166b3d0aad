package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.studio.Studios;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.platform.TestClock;
import no.rebookly.testing.studio.StudiosContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbStudiosIT extends StudiosContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected Studios withSalongKari() {
        var keys = newKeys();
        keys.create(KeyOwner.of(AccountWorld.SALONG_KARI));
        for (var sk : List.of(Keys.STUDIO, Keys.SENDER)) {
            DYNAMODB.client().deleteItem(request -> request.tableName(DYNAMODB.dataTable())
                    .key(Map.of("pk", fromS(Keys.studio(AccountWorld.SALONG_KARI)), "sk", fromS(sk))));
        }
        var cipher = keys.require(KeyOwner.of(AccountWorld.SALONG_KARI));
        database().items(StudioItem.SCHEMA).putItem(StudioItem.of(AccountWorld.salongKari(Instant.EPOCH), cipher, 1));
        return new DynamoDbStudios(database(), keys);
    }

    private KeyRing newKeys() {
        var clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
        return new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
    }

    private static Database database() {
        return Database.of(DYNAMODB.client(), DYNAMODB.dataTable());
    }
}
