package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.rebookly.due.Due;
import no.rebookly.due.DueIndex;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The due index. It follows the items by moments: whoever acts on an entry reads its item first. */
public final class DynamoDbDueIndex implements DueIndex {
    private final Database database;

    public DynamoDbDueIndex(Database database) {
        this.database = database;
    }

    @Override
    public int shards() {
        return Database.DUE_SHARDS;
    }

    /** Access pattern 93. */
    @Override
    public List<Due> upTo(int shard, Instant now, int limit) {
        var found = new ArrayList<Due>();
        var pages = database.low().queryPaginator(query -> query.tableName(database.table())
                .indexName(Keys.DUE_INDEX)
                .keyConditionExpression("duePk = :shard AND dueSk <= :now")
                .expressionAttributeValues(
                        Map.of(":shard", fromS(Keys.dueShard(shard)), ":now", fromS(Keys.dueUpTo(now))))
                .limit(limit));
        for (var attributes : pages.items()) {
            if (found.size() == limit) {
                return found;
            }
            due(attributes).ifPresent(found::add);
        }
        return found;
    }

    /** Access pattern 94: the first entry of every shard. */
    @Override
    public Optional<Instant> earliest() {
        return IntStream.range(0, shards())
                .mapToObj(this::first)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> first(int shard) {
        return database
                .low()
                .query(query -> query.tableName(database.table())
                        .indexName(Keys.DUE_INDEX)
                        .keyConditionExpression("duePk = :shard")
                        .expressionAttributeValues(Map.of(":shard", fromS(Keys.dueShard(shard))))
                        .limit(1))
                .items()
                .stream()
                .findFirst()
                .flatMap(attributes -> Attributes.of(attributes).dueAt());
    }

    private static Optional<Due> due(Map<String, AttributeValue> attributes) {
        var item = Attributes.of(attributes);
        return item.dueAt().flatMap(at -> Keys.dueOf(item.text(Keys.PK), item.text(Keys.SK), at));
    }
}
