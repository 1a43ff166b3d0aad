package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A page of the listing index.
 *
 * @param keys of the items, in the order of the index
 * @param next the sort key of the last, when there may be more
 */
record Listing(List<Map<String, AttributeValue>> keys, Optional<String> next) {
    /** The last sort key is the position: it is unlike any other, since it ends with the item's own name. */
    static Listing newestFirst(Database database, String listPk, PageRequest page) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":pk", fromS(listPk));
        page.position().ifPresent(last -> values.put(":last", fromS(last)));
        var answer = database.low().query(query -> query.tableName(database.table())
                .indexName(Keys.LISTING_INDEX)
                .keyConditionExpression(
                        page.position().isPresent() ? "listPk = :pk AND listSk < :last" : "listPk = :pk")
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(page.limit()));
        return new Listing(
                answer.items().stream().map(Batches::key).toList(),
                answer.hasLastEvaluatedKey()
                        ? Attributes.of(answer.lastEvaluatedKey()).textIfAny(Keys.LIST_SK)
                        : Optional.empty());
    }

    <T> Page<T> page(List<T> items) {
        return new Page<>(items, next);
    }
}
