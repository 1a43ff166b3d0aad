package no.rebookly.aws.dynamodb;

import java.util.Optional;
import no.rebookly.session.Session;
import no.rebookly.session.Sessions;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Access patterns 1 to 4. Reads are consistent: a sign-out must count at the next request. */
public final class DynamoDbSessions implements Sessions {
    private final DynamoDbTable<SessionItem> items;

    public DynamoDbSessions(Database database) {
        this.items = database.items(SessionItem.SCHEMA);
    }

    /** Idempotent: the key is a fresh random hash, and a repetition writes the same. */
    @Override
    public void add(Session session) {
        items.putItem(SessionItem.of(session));
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return Optional.ofNullable(items.getItem(GetItemEnhancedRequest.builder()
                        .key(key(tokenHash))
                        .consistentRead(true)
                        .build()))
                .map(SessionItem::session);
    }

    /** Conditional on the session's being there, so that it never brings back one that was signed out. */
    @Override
    public void change(Session session) {
        try {
            items.putItem(PutItemEnhancedRequest.builder(SessionItem.class)
                    .item(SessionItem.of(session))
                    .conditionExpression(Conditions.PRESENT)
                    .build());
        } catch (ConditionalCheckFailedException signedOut) {
            // As the port promises: a sign-out stays one.
            return;
        }
    }

    @Override
    public void remove(String tokenHash) {
        items.deleteItem(key(tokenHash));
    }

    private static Key key(String tokenHash) {
        return Key.builder()
                .partitionValue(Keys.session(tokenHash))
                .sortValue(Keys.SESSION)
                .build();
    }
}
