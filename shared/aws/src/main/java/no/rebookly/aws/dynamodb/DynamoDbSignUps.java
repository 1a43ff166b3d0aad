package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.PendingSignUp;
import no.rebookly.account.SignUps;
import no.rebookly.aws.crypto.KeyRing;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Access patterns 11 to 13. */
public final class DynamoDbSignUps implements SignUps {
    private final Database database;
    private final KeyRing keys;
    private final DynamoDbTable<SignUpItem> items;

    public DynamoDbSignUps(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
        this.items = database.items(SignUpItem.SCHEMA);
    }

    /** Unconditional: the latest counts, and a repetition writes the same. */
    @Override
    public void put(PendingSignUp signUp) {
        var system = keys.system();
        var index = system.index(DynamoDbAccounts.EMAIL_INDEX, signUp.email().value());
        items.putItem(SignUpItem.of(index, signUp, system));
    }

    /** Conditional counting: of any number of guesses at once the first five get through. A retry uses up one more. */
    @Override
    public Optional<PendingSignUp> attempt(EmailAddress email, Instant now) {
        var system = keys.system();
        return system.lookups(DynamoDbAccounts.EMAIL_INDEX, email.value()).stream()
                .flatMap(index -> counted(index, now).stream())
                .findFirst()
                .map(item -> item.signUp(system));
    }

    private Optional<SignUpItem> counted(String index, Instant now) {
        try {
            var answer = database.low().updateItem(request -> request.tableName(database.table())
                    .key(key(index))
                    .updateExpression("ADD tries :one")
                    .conditionExpression("tries < :most AND expiresAt > :now")
                    .expressionAttributeValues(Map.of(
                            ":one", fromN("1"),
                            ":most", fromN(Integer.toString(PendingSignUp.MOST_TRIES)),
                            ":now", fromN(Long.toString(Database.epochSeconds(now)))))
                    .returnValues(ReturnValue.ALL_NEW));
            return Optional.of(SignUpItem.SCHEMA.mapToItem(answer.attributes()));
        } catch (ConditionalCheckFailedException noneLeft) {
            return Optional.empty();
        }
    }

    @Override
    public void remove(EmailAddress email) {
        keys.system().lookups(DynamoDbAccounts.EMAIL_INDEX, email.value()).forEach(index -> database.low()
                .deleteItem(request -> request.tableName(database.table()).key(key(index))));
    }

    private static Map<String, AttributeValue> key(String index) {
        return Map.of(Keys.PK, fromS(Keys.signUp(index)), Keys.SK, fromS(Keys.SIGN_UP));
    }
}
