package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What segments and templates do with their items, which lie in one partition of a studio each. */
final class SavedItems {
    private final DynamoDbTable<SavedItem> items;

    SavedItems(Database database) {
        this.items = database.items(SavedItem.SCHEMA);
    }

    /** False when the condition does not hold. */
    boolean put(SavedItem item, Expression condition) {
        try {
            items.putItem(put -> put.item(item).conditionExpression(condition));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    Optional<SavedItem> find(String pk, String sk) {
        return Optional.ofNullable(items.getItem(get -> get.key(key(pk, sk)).consistentRead(true)));
    }

    <T> Page<T> list(String pk, PageRequest page, Function<SavedItem, T> read) {
        var query = QueryEnhancedRequest.builder()
                .queryConditional(QueryConditional.keyEqualTo(
                        Key.builder().partitionValue(pk).build()))
                .limit(page.limit())
                .consistentRead(true);
        page.position().ifPresent(last -> query.exclusiveStartKey(Map.of(Keys.PK, fromS(pk), Keys.SK, fromS(last))));
        var found = items.query(query.build()).iterator().next();
        return new Page<>(
                found.items().stream().map(read).toList(),
                Optional.<Map<String, AttributeValue>>ofNullable(found.lastEvaluatedKey())
                        .map(last -> last.get(Keys.SK))
                        .map(AttributeValue::s));
    }

    boolean remove(String pk, String sk, long version) {
        try {
            items.deleteItem(delete -> delete.key(key(pk, sk)).conditionExpression(Conditions.version(version)));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private static Key key(String pk, String sk) {
        return Key.builder().partitionValue(pk).sortValue(sk).build();
    }
}
