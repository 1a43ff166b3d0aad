package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.time.Oslo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * One small item for each thing that is counted and its day, gone by itself some days later. One conditional write counts and
 * holds the limit. The client's own retry after a lost answer may take twice: then one less goes.
 */
public final class DynamoDbOwnSmsCounts implements OwnSmsCounts {
    /** Frozen: the purpose of the blind index of numbers that codes were sent to. */
    static final String NUMBER_INDEX = "codes sent to";

    private static final Duration KEPT = Duration.ofDays(7);

    private final Database database;
    private final KeyRing keys;

    public DynamoDbOwnSmsCounts(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Access pattern 29. */
    @Override
    public boolean take(Counted what, LocalDate day) {
        var expires = Oslo.startOf(day).plus(KEPT);
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(key(what, day))
                    .updateExpression("ADD taken :one SET expiresAt = :expires")
                    .conditionExpression("attribute_not_exists(taken) OR taken < :most")
                    .expressionAttributeValues(Map.of(
                            ":one", fromN("1"),
                            ":most", fromN(Integer.toString(what.most())),
                            ":expires", fromN(Long.toString(Database.epochSeconds(expires))))));
            return true;
        } catch (ConditionalCheckFailedException reached) {
            return false;
        }
    }

    /** Access pattern 44. */
    @Override
    public void giveBack(Counted what, LocalDate day) {
        database.low().updateItem(update -> update.tableName(database.table())
                .key(key(what, day))
                .updateExpression("ADD taken :back")
                .expressionAttributeValues(Map.of(":back", fromN("-1"))));
    }

    private Map<String, AttributeValue> key(Counted what, LocalDate day) {
        return Attributes.at(Keys.ownSmsOf(word(what)), day.toString()).attributes();
    }

    /** A number by a blind index under Rebookly's own keys, since it is counted over all accounts; a rotation counts it anew. */
    private String word(Counted what) {
        return switch (what) {
            case Counted.CodesOf(var account) -> account.value();
            case Counted.CodesTo(var number) -> keys.system().index(NUMBER_INDEX, number.e164());
            case Counted.TestsOf(var studio) -> studio.value();
        };
    }
}
