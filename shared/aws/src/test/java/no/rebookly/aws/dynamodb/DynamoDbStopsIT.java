package no.rebookly.aws.dynamodb;

import no.rebookly.pace.Stops;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.pace.StopsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbStopsIT extends StopsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Override
    protected Stops empty() {
        DYNAMODB.emptyData();
        return new DynamoDbStops(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }
}
