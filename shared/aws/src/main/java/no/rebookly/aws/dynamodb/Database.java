package no.rebookly.aws.dynamodb;

import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The data table, for the adapters of this room.
 *
 * @param enhanced maps items; without extensions, since versions are conditions that we write ourselves
 * @param low for what the mapper cannot say: counting in place, conditions across items
 */
public record Database(DynamoDbEnhancedClient enhanced, DynamoDbClient low, String table) {
    /** How many partitions the due index is spread over: 4,000 changes a second. */
    static final int DUE_SHARDS = 4;

    /**
     * How many items a page of a long read holds at most: about the 1 MB of customers at which DynamoDB ends a page anyway. DynamoDB
     * Local reads all that is left of the range before it ends a page at 1 MB, so that without this the time grows with the square.
     */
    static final int PAGE = 2_000;

    public static Database of(DynamoDbClient client, String table) {
        var enhanced = DynamoDbEnhancedClient.builder()
                .dynamoDbClient(client)
                .extensions(java.util.List.of())
                .build();
        return new Database(enhanced, client, table);
    }

    <T> DynamoDbTable<T> items(TableSchema<T> schema) {
        return enhanced.table(table, schema);
    }

    /** The shard of an item in the due index: always the same for the same item. */
    static int shardOf(String pk, String sk) {
        return Math.floorMod((pk + sk).hashCode(), DUE_SHARDS);
    }

    /** Of the TTL attribute; readers filter by it too, for DynamoDB deletes within days, not at once. */
    static long epochSeconds(Instant instant) {
        return instant.getEpochSecond();
    }
}
