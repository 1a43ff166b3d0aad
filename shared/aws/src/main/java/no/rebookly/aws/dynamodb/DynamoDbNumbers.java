package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.HashMap;
import java.util.Map;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Number records in one partition of a studio. */
public final class DynamoDbNumbers implements Numbers {
    private final DynamoDbTable<NumberItem> numbers;

    public DynamoDbNumbers(Database database) {
        this.numbers = database.items(NumberItem.SCHEMA);
    }

    /** Access pattern 36, consistent: an opt-out takes effect before the next send. */
    @Override
    public NumberRecord find(StudioId studio, NumberKey key) {
        var item = numbers.getItem(get -> get.consistentRead(true)
                .key(Key.builder()
                        .partitionValue(Keys.numbersOf(studio))
                        .sortValue(key.value())
                        .build()));
        return item == null ? NumberRecord.unknown(key) : item.number();
    }

    /** Access pattern 37, at half the price of consistent reads: whatever is planned by it is decided again before it is sent. */
    @Override
    public Map<NumberKey, NumberRecord> all(StudioId studio) {
        var all = new HashMap<NumberKey, NumberRecord>();
        var partition = QueryConditional.keyEqualTo(
                Key.builder().partitionValue(Keys.numbersOf(studio)).build());
        for (var item : numbers.query(partition).items()) {
            var number = item.number();
            all.put(number.key(), number);
        }
        return all;
    }

    /** Access pattern 38. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean save(StudioId studio, NumberRecord changed) {
        var item = NumberItem.of(studio, changed, changed.version() + 1);
        var unchanged = changed.version() == 0
                ? Expression.builder().expression("attribute_not_exists(pk)").build()
                : Expression.builder()
                        .expression("#version = :version")
                        .putExpressionName("#version", Keys.VERSION)
                        .putExpressionValue(":version", fromN(Long.toString(changed.version())))
                        .build();
        try {
            numbers.putItem(put -> put.item(item).conditionExpression(unchanged));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }
}
