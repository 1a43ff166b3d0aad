package no.rebookly.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeySetStore;
import no.rebookly.aws.crypto.KeySetStoreContract;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.dynamodb.ConsumedCapacity;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbKeySetStoreIT extends KeySetStoreContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Override
    protected KeySetStore store() {
        return new DynamoDbKeySetStore(DYNAMODB.client(), DYNAMODB.keysTable());
    }

    @Test
    void keepsThemUnderTheirOwnersWord() {
        var studio = KeyOwner.of(new StudioId("stu_00000000000000000001"));
        store().create(studio, new byte[] {1, 2, 3});

        var found = DYNAMODB.client().getItem(get -> get.tableName(DYNAMODB.keysTable())
                .key(Map.of("pk", fromS("KEYS#studio:stu_00000000000000000001"), "sk", fromS("KEYSET"))));

        assertThat(found.item()).containsOnlyKeys("pk", "sk", "bundle", "version");
    }

    @Test
    void costsWhatThePageOfTheTablesSays() {
        var studio = KeyOwner.of(new StudioId("stu_00000000000000000001"));
        var first = new byte[630];
        var rotated = new byte[840];

        assertThat(DYNAMODB.consumed().by(() -> store().create(studio, first))).isEqualTo(spent(1, 0));
        assertThat(DYNAMODB.consumed().by(() -> store().load(studio))).isEqualTo(spent(0, 1));
        assertThat(DYNAMODB.consumed().by(() -> store().replace(studio, rotated, 1)))
                .isEqualTo(spent(1, 0));
        assertThat(DYNAMODB.consumed().by(() -> store().delete(studio))).isEqualTo(spent(1, 0));
    }

    private static ConsumedCapacity.Spent spent(double writeUnits, double readUnits) {
        return new ConsumedCapacity.Spent(writeUnits, readUnits, 1);
    }
}
