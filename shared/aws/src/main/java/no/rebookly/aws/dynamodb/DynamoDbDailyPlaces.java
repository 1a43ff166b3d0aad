package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One small item for an automation's day, gone by itself when nobody asks for the day any more. */
public final class DynamoDbDailyPlaces implements DailyPlaces {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int TRIES = 10;

    private final Database database;

    public DynamoDbDailyPlaces(Database database) {
        this.database = database;
    }

    /** Access pattern 58. Conditional on the count that was read, so that two who take at once never take one place twice. */
    @Override
    public int take(StudioId studio, AutomationId automation, LocalDate day, int wanted, int maximum) {
        var key = Map.of(
                Keys.PK, fromS(Keys.placesOf(studio, automation)),
                Keys.SK, fromS(day.toString()));
        for (var tries = 0; tries < TRIES; tries++) {
            var taken = taken(key);
            var more = (int) Math.min(wanted, Math.max(0, maximum - taken));
            if (more == 0 || count(key, taken, taken + more, day)) {
                return more;
            }
        }
        throw new IllegalStateException("other writes were in the way at every try");
    }

    private long taken(Map<String, AttributeValue> key) {
        var answer = database.low()
                .getItem(get -> get.tableName(database.table()).key(key).consistentRead(true));
        return answer.hasItem() ? Attributes.of(answer.item()).numberOr("taken", 0) : 0;
    }

    private boolean count(Map<String, AttributeValue> key, long before, long after, LocalDate day) {
        var expires = Oslo.startOf(day).plus(KEPT);
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(key)
                    .updateExpression("SET taken = :after, expiresAt = :expires")
                    .conditionExpression(before == 0 ? "attribute_not_exists(taken)" : "taken = :before")
                    .expressionAttributeValues(
                            before == 0
                                    ? Map.of(
                                            ":after", fromN(Long.toString(after)),
                                            ":expires", fromN(Long.toString(Database.epochSeconds(expires))))
                                    : Map.of(
                                            ":before", fromN(Long.toString(before)),
                                            ":after", fromN(Long.toString(after)),
                                            ":expires", fromN(Long.toString(Database.epochSeconds(expires))))));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }
}
