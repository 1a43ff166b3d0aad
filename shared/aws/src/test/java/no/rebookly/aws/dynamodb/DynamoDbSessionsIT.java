package no.rebookly.aws.dynamodb;

import no.rebookly.session.Sessions;
import no.rebookly.testing.dynamodb.DynamoDbLocalExtension;
import no.rebookly.testing.session.SessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbSessionsIT extends SessionsContract {
    @RegisterExtension
    static final DynamoDbLocalExtension DYNAMODB = new DynamoDbLocalExtension();

    @Override
    protected Sessions sessions() {
        return new DynamoDbSessions(Database.of(DYNAMODB.client(), DYNAMODB.dataTable()));
    }
}
