package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.idempotency.Answers;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.idempotency.AnswersContract;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbAnswersIT extends AnswersContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    /** SHA-256 of the one key that the contract uses. */
    private static final String KEY_HASH = "1c1994d97561115e8778171182abce03a67f730bc1d2c84cbd391fe3e989cb1b";

    @Override
    protected Answers empty() {
        var keys = newKeys();
        keys.create(KeyOwner.of(AccountWorld.SALONG_KARI));
        var answers = new DynamoDbAnswers(database(), keys);
        DYNAMODB.client().deleteItem(request -> request.tableName(DYNAMODB.dataTable())
                .key(Map.of(
                        "pk", fromS(Keys.answer(AccountWorld.SALONG_KARI, KEY_HASH)),
                        "sk", fromS(Keys.ANSWER))));
        return answers;
    }

    private KeyRing newKeys() {
        var clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
        return new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
    }

    private static Database database() {
        return Database.of(DYNAMODB.client(), DYNAMODB.dataTable());
    }
}
