package no.rebookly.local.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.dynamodblocal.TableDefinitions;
import no.rebookly.local.clock.Chore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Deletes what has expired by the local clock, as DynamoDB's TTL does: some time afterwards, in a sweep over the whole table. It
 * belongs to the outer world, hence the Scan, which no function may use.
 */
public final class Expirer implements Chore {

    /** DynamoDB promises days; an hour keeps the sweeps of a running system rare. */
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    /** While the clock jumps, a sweep a day is in order enough: every read of an expired item skips it anyway. */
    private static final Duration BETWEEN_SWEEPS_OF_A_MOVE = Duration.ofDays(1);

    private final DynamoDbClient client;
    private final List<String> tables;
    private Instant last;

    public Expirer(DynamoDbClient client, List<String> tables, Instant start) {
        this.client = client;
        this.tables = List.copyOf(tables);
        this.last = start;
    }

    @Override
    public synchronized void live(Instant now) {
        if (!now.isBefore(last.plus(BETWEEN_SWEEPS))) {
            run(now);
        }
    }

    @Override
    public synchronized Optional<Instant> next(Instant horizon) {
        if (horizon.isBefore(last.plus(BETWEEN_SWEEPS))) {
            return Optional.empty();
        }
        var daily = last.plus(BETWEEN_SWEEPS_OF_A_MOVE);
        return Optional.of(daily.isBefore(horizon) ? daily : horizon);
    }

    @Override
    public synchronized void run(Instant now) {
        last = now;
        tables.forEach(table -> sweep(table, AttributeValue.fromN(Long.toString(now.getEpochSecond()))));
    }

    private void sweep(String table, AttributeValue now) {
        var expired = client.scanPaginator(scan -> scan.tableName(table)
                .projectionExpression("pk, sk")
                .filterExpression("#expires <= :now")
                .expressionAttributeNames(Map.of("#expires", TableDefinitions.TTL_ATTRIBUTE))
                .expressionAttributeValues(Map.of(":now", now)));
        expired.items().forEach(item -> delete(table, item, now));
    }

    private void delete(String table, Map<String, AttributeValue> key, AttributeValue now) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(key)
                    // A session may have been prolonged since the sweep saw it.
                    .conditionExpression("#expires <= :now")
                    .expressionAttributeNames(Map.of("#expires", TableDefinitions.TTL_ATTRIBUTE))
                    .expressionAttributeValues(Map.of(":now", now)));
        } catch (ConditionalCheckFailedException prolonged) {
            // It lives longer, or is gone already: the next sweep looks again.
            return;
        }
    }
}
