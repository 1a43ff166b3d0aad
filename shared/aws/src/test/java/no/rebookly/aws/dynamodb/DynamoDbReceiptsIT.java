package no.rebookly.aws.dynamodb;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.message.Asked;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Receipts;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.message.ReceiptsContract;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbReceiptsIT extends ReceiptsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    private final TestClock clock = new TestClock(NOON);

    @TempDir
    private Path folder;

    private KeyRing keys;

    @BeforeEach
    void makeKeys() {
        keys = StudioKeys.in(folder, clock);
        keys.create(KeyOwner.system());
    }

    @Override
    protected Receipts receipts() {
        return new DynamoDbReceipts(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), keys);
    }

    @Test
    void findsWhatWasWrittenBeforeTheSystemsKeysWereRotated() {
        var to = new PhoneNumber("+4790000110");
        var asked = new Asked(
                Optional.of(new MessageRef(STUDIO, CAMPAIGN, code(1))), "att_rotated", NOON, Optional.empty());
        receipts().expect(to, asked);

        keys.rotate(KeyOwner.system());
        clock.advance(Duration.ofMinutes(11));

        assertThat(keys.system().lookups(DynamoDbReceipts.NUMBER_INDEX, to.e164()))
                .hasSize(2);
        assertThat(receipts().find(to, clock.instant())).containsExactly(asked);
    }

    @Test
    void storesNoNumber() {
        var to = new PhoneNumber("+4790000111");
        receipts()
                .expect(
                        to,
                        new Asked(
                                Optional.of(new MessageRef(STUDIO, CAMPAIGN, code(1))),
                                "att_x",
                                NOON,
                                Optional.empty()));

        FieldCipher system = keys.system();
        var stored = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(Attributes.at(
                                        Keys.askedOf(system.lookups(DynamoDbReceipts.NUMBER_INDEX, to.e164())
                                                .getFirst()),
                                        "att_x")
                                .attributes()))
                .item();

        assertThat(stored).isNotEmpty();
        assertThat(stored.toString()).doesNotContain("90000111");
    }
}
