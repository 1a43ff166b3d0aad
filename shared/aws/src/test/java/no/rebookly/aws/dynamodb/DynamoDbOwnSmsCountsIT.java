package no.rebookly.aws.dynamodb;

import java.nio.file.Path;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.ownphone.OwnSmsCountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbOwnSmsCountsIT extends OwnSmsCountsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected OwnSmsCounts empty() {
        DYNAMODB.emptyData();
        return new DynamoDbOwnSmsCounts(
                Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), StudioKeys.in(folder, StudioKeys.clock()));
    }
}
