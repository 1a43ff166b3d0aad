package no.rebookly.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rebookly.dynamodblocal.DynamoDbLocal;
import no.rebookly.dynamodblocal.TableDefinitions;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local with its data in the data folder, and the client by which the outer world looks into it. Its own TTL stays off:
 * it would go by the machine's clock; {@link Expirer} goes by the local one.
 */
public final class DynamoDbLocalServer implements AutoCloseable {

    public static final String DATA_TABLE = "data";
    public static final String KEYS_TABLE = "keys";

    private final DynamoDbLocal server;
    private final DynamoDbClient client;

    private DynamoDbLocalServer(DynamoDbLocal server, DynamoDbClient client) {
        this.server = server;
        this.client = client;
    }

    public static DynamoDbLocalServer start(Path folder, AwsCredentialsProvider credentials, Region region) {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot make " + folder, unwritable);
        }
        var server = DynamoDbLocal.inFolder(folder);
        var client = DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        TableDefinitions.createIfAbsent(client, TableDefinitions.data(DATA_TABLE));
        TableDefinitions.createIfAbsent(client, TableDefinitions.keys(KEYS_TABLE));
        return new DynamoDbLocalServer(server, client);
    }

    public URI endpoint() {
        return server.endpoint();
    }

    /** For the outer world; functions have a client of their own. */
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
