package no.rebookly.aws.dynamodb;

import java.nio.file.Path;
import no.rebookly.template.Templates;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.template.TemplatesContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbTemplatesIT extends TemplatesContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @TempDir
    private Path folder;

    @Override
    protected Templates empty() {
        DYNAMODB.emptyData();
        return new DynamoDbTemplates(
                Database.of(DYNAMODB.client(), DYNAMODB.dataTable()), StudioKeys.in(folder, StudioKeys.clock()));
    }
}
