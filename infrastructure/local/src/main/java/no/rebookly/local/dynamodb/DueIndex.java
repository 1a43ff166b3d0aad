package no.rebookly.local.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.rebookly.dynamodblocal.TableDefinitions;
import no.rebookly.local.lambda.ScheduleTicker.DueThings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Looks at the first thing of each shard of the due index. */
public final class DueIndex implements DueThings {

    private static final int SHARDS = 4;

    private final DynamoDbClient client;
    private final String table;

    public DueIndex(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Due> first() {
        var found = new ArrayList<Due>();
        for (var shard = 0; shard < SHARDS; shard++) {
            var partition = AttributeValue.fromS("DUE#" + shard);
            client.query(query -> query.tableName(table)
                            .indexName(TableDefinitions.DUE_INDEX)
                            .keyConditionExpression("duePk = :shard")
                            .expressionAttributeValues(Map.of(":shard", partition))
                            .limit(1))
                    .items()
                    .forEach(item -> found.add(
                            due(Objects.requireNonNull(item.get("dueSk")).s())));
        }
        return List.copyOf(found);
    }

    /** The sort key is the instant, a number sign and the item's keys. */
    private static Due due(String sortKey) {
        return new Due(sortKey, Instant.parse(sortKey.substring(0, sortKey.indexOf('#'))));
    }
}
