package no.rebookly.testing.dynamodb;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that takes the place of DynamoDB Local in the tests of one module, which names it in {@code META-INF/services}: so the
 * same tests hold an adapter to both.
 */
public interface OtherDynamoDb {

    /** Why there is no such server on this machine and the tests are skipped; empty when there is one. */
    Optional<String> missing();

    /** Where it listens; asked once for each test class. */
    URI endpoint(ExtensionContext context);
}
