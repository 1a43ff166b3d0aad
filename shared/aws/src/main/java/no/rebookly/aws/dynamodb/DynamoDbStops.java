package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashSet;
import java.util.Map;
import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;

/** One small item for each stop. Stopping puts it and going on deletes it, whatever was there: both can be done again. */
public final class DynamoDbStops implements Stops {
    private final Database database;

    public DynamoDbStops(Database database) {
        this.database = database;
    }

    /** Access pattern 95. */
    @Override
    public Stopped read() {
        var everything = false;
        var studios = new HashSet<StudioId>();
        var pages = database.low().queryPaginator(query -> query.tableName(database.table())
                .keyConditionExpression("pk = :stops")
                .expressionAttributeValues(Map.of(":stops", fromS(Keys.STOPS)))
                .consistentRead(true));
        for (var item : pages.items()) {
            var what = Attributes.of(item).text(Keys.SK);
            if (what.equals(Keys.EVERYTHING)) {
                everything = true;
            } else {
                studios.add(new StudioId(what));
            }
        }
        return new Stopped(everything, studios);
    }

    @Override
    public void stopEverything() {
        put(Keys.EVERYTHING);
    }

    @Override
    public void resumeEverything() {
        delete(Keys.EVERYTHING);
    }

    @Override
    public void stop(StudioId studio) {
        put(studio.value());
    }

    @Override
    public void resume(StudioId studio) {
        delete(studio.value());
    }

    /** Access pattern 96. */
    private void put(String what) {
        database.low().putItem(put -> put.tableName(database.table())
                .item(Attributes.at(Keys.STOPS, what).attributes()));
    }

    /** Access pattern 97. */
    private void delete(String what) {
        database.low().deleteItem(delete -> delete.tableName(database.table())
                .key(Attributes.at(Keys.STOPS, what).attributes()));
    }
}
