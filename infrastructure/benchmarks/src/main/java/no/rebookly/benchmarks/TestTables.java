package no.rebookly.benchmarks;

import java.net.URI;
import java.util.Map;
import no.rebookly.aws.KeptConnections;
import no.rebookly.aws.dynamodb.Database;
import no.rebookly.dynamodblocal.DynamoDbLocal;
import no.rebookly.dynamodblocal.TableDefinitions;
import no.rebookly.link.Code;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tables in a DynamoDB Local of their own, and the client that functions have. */
public final class TestTables implements AutoCloseable {
    private static final int WARMING = 3_000;

    private final DynamoDbLocal server;
    private final DynamoDbClient client;

    private TestTables(DynamoDbLocal server, DynamoDbClient client) {
        this.server = server;
        this.client = client;
    }

    /** @param watching every call of the client */
    public static TestTables inMemory(ExecutionInterceptor... watching) {
        KeptConnections.asManyAsAreUsed(); // As the functions' own clients do.
        var server = DynamoDbLocal.inMemory();
        var client = DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> {
                    for (var interceptor : watching) {
                        configuration.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
        var tables = new TestTables(server, client);
        TableDefinitions.createIfAbsent(client, TableDefinitions.data(tables.data()));
        TableDefinitions.createIfAbsent(client, TableDefinitions.keys(tables.keys()));
        return tables;
    }

    public URI endpoint() {
        return server.endpoint();
    }

    public String data() {
        return "data";
    }

    public String keys() {
        return "keys";
    }

    public DynamoDbClient client() {
        return client;
    }

    public Database database() {
        return Database.of(client, data());
    }

    /** Works the server until its own compiler has done, so that it is no part of a figure. */
    public void warm(Code code) {
        var key = Map.of("pk", AttributeValue.fromS("LINK#" + code.value()), "sk", AttributeValue.fromS("LINK"));
        for (var call = 0; call < WARMING; call++) {
            client.updateItem(update -> update.tableName(data())
                    .key(key)
                    .updateExpression("ADD warmed :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
