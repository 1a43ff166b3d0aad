package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import no.rebookly.money.Money;
import no.rebookly.pace.DailySpend;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * One small item for a studio's day, gone by itself some days later. One conditional write counts and holds the limit, so that of
 * two who take at once neither passes it. The client's own retry after a lost answer may take, or give back, twice; so the limit
 * can be met one SMS too early, or passed by one.
 */
public final class DynamoDbDailySpend implements DailySpend {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SPENT = "spent";

    private final Database database;

    public DynamoDbDailySpend(Database database) {
        this.database = database;
    }

    /** Access pattern 98. */
    @Override
    public boolean take(StudioId studio, LocalDate day, Money price, Money limit) {
        if (price.compareTo(limit) > 0) {
            return false;
        }
        var expires = Oslo.startOf(day).plus(KEPT);
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(key(studio, day))
                    .updateExpression("ADD spent :price SET expiresAt = :expires")
                    .conditionExpression("attribute_not_exists(spent) OR spent <= :before")
                    .expressionAttributeValues(Map.of(
                            ":price", number(price.ore()),
                            ":before", number(limit.ore() - price.ore()),
                            ":expires", number(Database.epochSeconds(expires)))));
            return true;
        } catch (ConditionalCheckFailedException spentAlready) {
            return false;
        }
    }

    /** Access pattern 99. */
    @Override
    public void giveBack(StudioId studio, LocalDate day, Money price) {
        database.low().updateItem(update -> update.tableName(database.table())
                .key(key(studio, day))
                .updateExpression("ADD spent :back")
                .expressionAttributeValues(Map.of(":back", number(-price.ore()))));
    }

    /** Access pattern 59. */
    @Override
    public Money spent(StudioId studio, LocalDate day) {
        var answer = database.low()
                .getItem(get ->
                        get.tableName(database.table()).key(key(studio, day)).consistentRead(true));
        return new Money(answer.hasItem() ? Attributes.of(answer.item()).numberOr(SPENT, 0) : 0);
    }

    private static Map<String, AttributeValue> key(StudioId studio, LocalDate day) {
        return Attributes.at(Keys.spendOf(studio), day.toString()).attributes();
    }

    private static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }
}
