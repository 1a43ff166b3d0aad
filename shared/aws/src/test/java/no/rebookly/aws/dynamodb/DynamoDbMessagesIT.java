package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aQueuedMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.due.Due;
import no.rebookly.link.Links;
import no.rebookly.message.Messages;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.message.MessagesContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbMessagesIT extends MessagesContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    static Path folder;

    private static final AtomicInteger LAST = new AtomicInteger();

    private final KeyRing keys = new KeyRing(
            FileMasterKey.at(folder.resolve("master.key")),
            new DynamoDbKeySetStore(DYNAMODB.client(), DYNAMODB.keysTable()),
            () -> NOON,
            10);
    private final Database database = Database.of(DYNAMODB.client(), DYNAMODB.dataTable());

    @BeforeEach
    void studioHasKeys() {
        keys.create(KeyOwner.of(STUDIO));
    }

    @Override
    protected Messages messages() {
        return new DynamoDbMessages(database, keys);
    }

    @Override
    protected Links links() {
        return new DynamoDbLinks(database);
    }

    @Override
    protected int next() {
        return LAST.incrementAndGet();
    }

    @Test
    void keepsTextAndNumberEncrypted() {
        var message = aQueuedMessage(next());
        messages().plan(message);

        var stored = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(MessageItem.key(message.ref()).attributes()))
                .item()
                .toString();

        assertThat(stored)
                .doesNotContain(message.text())
                .doesNotContain(message.to().orElseThrow().e164().substring(3));
        assertThat(new String(
                        MessageItem.of(message, keys.require(KeyOwner.of(STUDIO)))
                                .bytes("text"),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("Hei");
    }

    @Test
    void isFoundInTheDueIndexUntilItIsSettled() {
        var message = aQueuedMessage(next());
        var due = message.dueAt().orElseThrow();
        var index = new DynamoDbDueIndex(database);
        messages().plan(message);

        assertThat(allDue(index)).contains(new Due.MessageDue(due, message.ref()));
        assertThat(index.earliest()).isPresent();

        messages()
                .change(messages()
                        .find(message.ref())
                        .orElseThrow()
                        .change()
                        .dueAt(Optional.empty())
                        .done());

        assertThat(allDue(index)).doesNotContain(new Due.MessageDue(due, message.ref()));
    }

    private static java.util.List<Due> allDue(DynamoDbDueIndex index) {
        return IntStream.range(0, index.shards())
                .boxed()
                .flatMap(shard -> index.upTo(shard, NOON.plusSeconds(300), 1000).stream())
                .toList();
    }
}
