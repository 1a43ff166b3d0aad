package no.rebookly.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import no.rebookly.aws.crypto.FileMasterKey;
import no.rebookly.aws.crypto.InMemoryKeySetStore;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.ownphone.PendingPhone;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.ownphone.PhoneCode;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.ownphone.PendingPhonesContract;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbPendingPhonesIT extends PendingPhonesContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected PendingPhones empty() {
        DYNAMODB.emptyData();
        var clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
        var keys = new KeyRing(FileMasterKey.at(folder.resolve("master.key")), new InMemoryKeySetStore(), clock, 10);
        keys.create(KeyOwner.of(KARI));
        keys.create(KeyOwner.of(OLA));
        return new DynamoDbPendingPhones(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), keys);
    }

    @Test
    void whatIsStoredTellsNeitherNumberNorCode() {
        empty().put(new PendingPhone(
                KARI, new PhoneNumber("+4790000101"), new PhoneCode("123456"), Instant.parse("2026-11-22T12:00:00Z")));

        var item = DYNAMODB.client()
                .getItem(get -> get.tableName(DYNAMODB.dataTable())
                        .key(Attributes.at(Keys.account(KARI), Keys.PHONE).attributes()))
                .item();

        assertThat(item).containsKey("codeHash");
        assertThat(item.values()).allSatisfy(value -> {
            var bytes = value.b() == null ? "" : value.b().asString(StandardCharsets.ISO_8859_1);
            assertThat(value.s() + value.n() + bytes).doesNotContain("90000101", "123456");
        });
    }
}
