package no.rebookly.aws.dynamodb;

import java.nio.file.Path;
import no.rebookly.segment.Segments;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.segment.SegmentsContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbSegmentsIT extends SegmentsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected Segments empty() {
        DYNAMODB.emptyData();
        return new DynamoDbSegments(
                Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), StudioKeys.in(folder, StudioKeys.clock()));
    }
}
