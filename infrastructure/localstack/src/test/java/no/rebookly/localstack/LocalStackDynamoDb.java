package no.rebookly.localstack;

import java.net.URI;
import java.util.Optional;
import no.rebookly.testing.dynamodb.OtherDynamoDb;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sends the tests of the stores, which this module runs once more, to LocalStack. */
public final class LocalStackDynamoDb implements OtherDynamoDb {

    @Override
    public Optional<String> missing() {
        return LocalStackExtension.missing();
    }

    @Override
    public URI endpoint(ExtensionContext context) {
        return LocalStackExtension.of(context).endpoint();
    }
}
