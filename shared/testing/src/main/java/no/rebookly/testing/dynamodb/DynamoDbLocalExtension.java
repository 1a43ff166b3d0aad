package no.rebookly.testing.dynamodb;

import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.dynamodblocal.DynamoDbLocal;
import no.rebookly.dynamodblocal.TableDefinitions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives a test class two fresh tables in a DynamoDB Local that the whole test JVM shares.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();
 * }</pre>
 *
 * The client counts what its calls consume: {@link #consumed()}. A module may name another server: {@link OtherDynamoDb}.
 */
public final class DynamoDbLocalExtension implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final AtomicInteger CLASSES = new AtomicInteger();
    /** DynamoDB Local takes letters and digits only. */
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private final ConsumedCapacity consumed = new ConsumedCapacity();
    private final int number = CLASSES.incrementAndGet();
    private final AtomicInteger depth = new AtomicInteger();
    private @Nullable DynamoDbClient client;

    /** A client of the shared server. */
    public DynamoDbClient client() {
        if (client == null) {
            throw new IllegalStateException("register the extension in a static field");
        }
        return client;
    }

    /** The name of this test class's own data table. */
    public String dataTable() {
        return "data-" + number;
    }

    /** The name of this test class's own keys table. */
    public String keysTable() {
        return "keys-" + number;
    }

    /** Empties the data table, for contracts that begin with nothing. */
    public void emptyData() {
        client().deleteTable(request -> request.tableName(dataTable()));
        TableDefinitions.createIfAbsent(client(), TableDefinitions.data(dataTable()));
        consumed.reset();
    }

    /** What the calls of {@link #client()} have consumed. */
    public ConsumedCapacity consumed() {
        return consumed;
    }

    /** A condition and no assumption, since a class that is given up before its tests would be counted nowhere. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return other().flatMap(OtherDynamoDb::missing)
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("there is a server"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (depth.getAndIncrement() > 0) {
            return; // A nested class shares the tables of the class around it.
        }
        var fresh = DynamoDbClient.builder()
                .endpointOverride(endpoint(context))
                .region(Region.EU_NORTH_1)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(consumed))
                .build();
        TableDefinitions.createIfAbsent(fresh, TableDefinitions.data(dataTable()));
        TableDefinitions.createIfAbsent(fresh, TableDefinitions.keys(keysTable()));
        consumed.reset();
        client = fresh;
    }

    private static Optional<OtherDynamoDb> other() {
        return ServiceLoader.load(OtherDynamoDb.class).findFirst();
    }

    private static URI endpoint(ExtensionContext context) {
        return other().map(other -> other.endpoint(context)).orElseGet(() -> context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DynamoDbLocalExtension.class))
                .getOrComputeIfAbsent("server", key -> DynamoDbLocal.inMemory(), DynamoDbLocal.class)
                .endpoint());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (depth.decrementAndGet() > 0 || client == null) {
            return;
        }
        client.deleteTable(request -> request.tableName(dataTable()));
        client.deleteTable(request -> request.tableName(keysTable()));
        client.close();
        client = null;
    }
}
