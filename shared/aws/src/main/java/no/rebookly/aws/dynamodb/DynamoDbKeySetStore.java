package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeySetStore;
import no.rebookly.aws.crypto.WrappedKeySet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Key sets in a table of their own, so that who may read customers' items may not read these too. Reads are consistent: a
 * shredded key set must not be opened once more, and the loser of a race needs the winner's.
 */
public final class DynamoDbKeySetStore implements KeySetStore {
    private static final String BUNDLE = "bundle";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbKeySetStore(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<WrappedKeySet> load(KeyOwner owner) {
        var answer = dynamoDb.getItem(
                request -> request.tableName(table).key(key(owner)).consistentRead(true));
        return answer.hasItem() ? Optional.of(keySet(answer.item())) : Optional.empty();
    }

    /** Conditional: a repeated request finds its own item and says false, after which the caller reads that. */
    @Override
    public boolean create(KeyOwner owner, byte[] wrapped) {
        return put(item(owner, wrapped, 1).conditionExpression("attribute_not_exists(pk)"));
    }

    /** Conditional on the version: a repeated request finds the next one, says false, and the caller looks again. */
    @Override
    public boolean replace(KeyOwner owner, byte[] wrapped, long expectedVersion) {
        return put(item(owner, wrapped, expectedVersion + 1)
                .conditionExpression("#version = :expected")
                .expressionAttributeNames(Map.of("#version", Keys.VERSION))
                .expressionAttributeValues(Map.of(":expected", fromN(Long.toString(expectedVersion)))));
    }

    /** Idempotent by nature. */
    @Override
    public void delete(KeyOwner owner) {
        dynamoDb.deleteItem(request -> request.tableName(table).key(key(owner)));
    }

    private boolean put(PutItemRequest.Builder request) {
        try {
            dynamoDb.putItem(request.build());
            return true;
        } catch (ConditionalCheckFailedException anotherWasFirst) {
            return false;
        }
    }

    private PutItemRequest.Builder item(KeyOwner owner, byte[] wrapped, long version) {
        var item = new HashMap<>(key(owner));
        item.put(BUNDLE, fromB(SdkBytes.fromByteArray(wrapped)));
        item.put(Keys.VERSION, fromN(Long.toString(version)));
        return PutItemRequest.builder().tableName(table).item(item);
    }

    private static WrappedKeySet keySet(Map<String, AttributeValue> item) {
        var wrapped = requireNonNull(item.get(BUNDLE)).b().asByteArray();
        return new WrappedKeySet(
                wrapped, Long.parseLong(requireNonNull(item.get(Keys.VERSION)).n()));
    }

    private static Map<String, AttributeValue> key(KeyOwner owner) {
        return Map.of(Keys.PK, fromS(Keys.keySetOf(owner.word())), Keys.SK, fromS(Keys.KEY_SET));
    }
}
