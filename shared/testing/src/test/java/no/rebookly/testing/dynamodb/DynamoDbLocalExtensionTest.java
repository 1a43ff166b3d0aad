package no.rebookly.testing.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.rebookly.dynamodblocal.TableDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbLocalExtensionTest {

    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Test
    void findsInTheDueIndexWhatIsStillDue() {
        put(Map.of("pk", "a", "sk", "b", "duePk", "DUE#0", "dueSk", "2026-11-22T08:00:00.000Z#a#b"));
        put(Map.of("pk", "a", "sk", "c"));

        var due = DYNAMODB.client().query(query -> query.tableName(DYNAMODB.dataTable())
                .indexName(TableDefinitions.DUE_INDEX)
                .keyConditionExpression("duePk = :shard and dueSk < :now")
                .expressionAttributeValues(Map.of(
                        ":shard", AttributeValue.fromS("DUE#0"),
                        ":now", AttributeValue.fromS("2026-11-23"))));

        assertThat(due.items()).singleElement().satisfies(item -> assertThat(item.get("sk"))
                .isEqualTo(AttributeValue.fromS("b")));
    }

    @Test
    void countsTheWriteOfAnIndexAsAWriteOfItsOwn() {
        var plain = DYNAMODB.consumed().by(() -> put(Map.of("pk", "p", "sk", "plain")));
        var indexed = DYNAMODB.consumed()
                .by(() -> put(Map.of("pk", "p", "sk", "indexed", "duePk", "DUE#1", "dueSk", "2026")));

        assertThat(plain).isEqualTo(new ConsumedCapacity.Spent(1, 0, 1));
        assertThat(indexed).isEqualTo(new ConsumedCapacity.Spent(2, 0, 1));
    }

    private static void put(Map<String, String> item) {
        var attributes = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> attributes.put(name, AttributeValue.fromS(value)));
        DYNAMODB.client().putItem(put -> put.tableName(DYNAMODB.dataTable()).item(attributes));
    }
}
