package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.rebookly.atonce.AtOnce;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Number records in one partition of a studio. Made without the mapper, which the redirect of a link must not wait for. */
public final class DynamoDbNumbers implements Numbers {
    /** Where shares of a studio's numbers begin and end, after the sign of the alphabet of keys (-, 0–9, A–Z, _, a–z). */
    private static final List<String> SHARES = List.of("-", "F", "V", "k", "~");

    private final Database database;

    public DynamoDbNumbers(Database database) {
        this.database = database;
    }

    /** Access pattern 36, consistent: an opt-out takes effect before the next send. */
    @Override
    public NumberRecord find(StudioId studio, NumberKey key) {
        var item = numbers().getItem(get -> get.consistentRead(true).key(key(studio, key.value())));
        return item == null ? NumberRecord.unknown(key) : item.number();
    }

    /**
     * Access pattern 37, at half the price of consistent reads: whatever is planned by it is decided again before it is sent.
     * Keys are hashes, so shares of their alphabet are about equal, and are read at once.
     */
    @Override
    public Map<NumberKey, NumberRecord> all(StudioId studio) {
        var all = new HashMap<NumberKey, NumberRecord>();
        var shares = IntStream.range(0, SHARES.size() - 1).boxed().toList();
        AtOnce.map(shares.size(), shares, share -> read(studio, SHARES.get(share), SHARES.get(share + 1)))
                .forEach(found -> found.forEach(number -> all.put(number.key(), number)));
        return all;
    }

    private List<NumberRecord> read(StudioId studio, String from, String to) {
        var found = new ArrayList<NumberRecord>();
        var share = QueryConditional.sortBetween(key(studio, from), key(studio, to));
        for (var item : numbers()
                .query(query -> query.queryConditional(share).limit(Database.PAGE))
                .items()) {
            found.add(item.number());
        }
        return found;
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
            numbers().putItem(put -> put.item(item).conditionExpression(unchanged));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    /** Access pattern 43. Conditional on a later click not being known: done twice it is refused the second time. */
    @Override
    public void clicked(StudioId studio, NumberKey key, Instant at) {
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(Attributes.at(Keys.numbersOf(studio), key.value()).attributes())
                    .updateExpression("SET #clicked = :at ADD #version :one")
                    .conditionExpression("attribute_exists(pk) AND (attribute_not_exists(#clicked) OR #clicked < :at)")
                    .expressionAttributeNames(
                            Map.of("#clicked", NumberItem.LAST_PERSON_CLICK, "#version", Keys.VERSION))
                    .expressionAttributeValues(Map.of(":at", fromS(Keys.instant(at)), ":one", fromN("1"))));
        } catch (ConditionalCheckFailedException nothingToKeep) {
            // A later click is known, or nothing is known of the number: half a record must not come to life.
            return;
        }
    }

    private DynamoDbTable<NumberItem> numbers() {
        return database.items(NumberItem.SCHEMA);
    }

    private static Key key(StudioId studio, String sk) {
        return Key.builder()
                .partitionValue(Keys.numbersOf(studio))
                .sortValue(sk)
                .build();
    }
}
