package no.rebookly.dynamodblocal;

import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * The two tables as template.yaml declares them, for every place that has no CloudFormation: the local system and the tests. A
 * test holds the two together.
 */
public final class TableDefinitions {

    /** Epoch seconds; DynamoDB deletes the item some time after. */
    public static final String TTL_ATTRIBUTE = "expiresAt";

    /** What still has something to do: partition duePk, sort dueSk. */
    public static final String DUE_INDEX = "due";

    /** Lists that are not a partition of their own: partition listPk, sort listSk. */
    public static final String LISTING_INDEX = "listing";

    private TableDefinitions() {}

    /** The table of everything but keys. */
    public static CreateTableRequest data(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(strings("pk", "sk", "duePk", "dueSk", "listPk", "listSk"))
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(
                        keysOnly(DUE_INDEX, "duePk", "dueSk"), keysOnly(LISTING_INDEX, "listPk", "listSk"))
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                        .build())
                .build();
    }

    /** The table of wrapped key sets and of the journal that a restore replays. */
    public static CreateTableRequest keys(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(strings("pk", "sk"))
                .keySchema(keys("pk", "sk"))
                .build();
    }

    /** Creates the table unless it is there already, and returns when it takes requests. */
    public static void createIfAbsent(DynamoDbClient client, CreateTableRequest table) {
        try {
            client.createTable(table);
        } catch (ResourceInUseException there) {
            // A restart on kept data: the table is what it was.
            if (client.describeTable(request -> request.tableName(table.tableName()))
                            .table()
                            .tableStatus()
                    == TableStatus.ACTIVE) {
                return;
            }
        }
        client.waiter().waitUntilTableExists(request -> request.tableName(table.tableName()));
    }

    private static List<AttributeDefinition> strings(String... names) {
        return Arrays.stream(names)
                .map(name -> AttributeDefinition.builder()
                        .attributeName(name)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }

    private static GlobalSecondaryIndex keysOnly(String name, String partition, String sort) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(partition, sort))
                .projection(Projection.builder()
                        .projectionType(ProjectionType.KEYS_ONLY)
                        .build())
                .build();
    }
}
