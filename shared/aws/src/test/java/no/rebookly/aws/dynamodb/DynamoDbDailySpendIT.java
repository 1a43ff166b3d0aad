package no.rebookly.aws.dynamodb;

import no.rebookly.pace.DailySpend;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.pace.DailySpendContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbDailySpendIT extends DailySpendContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Override
    protected DailySpend empty() {
        DYNAMODB.emptyData();
        return new DynamoDbDailySpend(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }
}
