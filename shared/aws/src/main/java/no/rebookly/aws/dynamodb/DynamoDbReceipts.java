package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.link.Code;
import no.rebookly.message.Asked;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Receipts;
import no.rebookly.message.Source;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;

/**
 * What providers were asked, one item an attempt, by a blind index of the number under Rebookly's own keys: a receipt knows the
 * number and not the studio. Nobody can tell the number from it without those keys, and it is gone after five days.
 */
public final class DynamoDbReceipts implements Receipts {
    /** Frozen: the purpose of the blind index of numbers that a provider was asked to send to. */
    static final String NUMBER_INDEX = "asked to send to";

    private static final Duration KEPT_FOR = Duration.ofDays(5);

    private final Database database;
    private final KeyRing keys;

    public DynamoDbReceipts(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Access pattern 90. A plain put: an attempt is asked for by its one sender, and the same again is the same. */
    @Override
    public void expect(PhoneNumber to, Asked asked) {
        var item = Attributes.at(
                        Keys.askedOf(
                                keys.system().lookups(NUMBER_INDEX, to.e164()).getFirst()),
                        asked.attempt())
                .text("studio", asked.message().map(message -> message.studio().value()))
                .text("source", asked.message().map(message -> message.source().value()))
                .text("code", asked.message().map(message -> message.code().value()))
                .instant("at", asked.at())
                .text("providerId", asked.providerId())
                .number(Keys.EXPIRES_AT, Database.epochSeconds(asked.at().plus(KEPT_FOR)));
        database.low().putItem(put -> put.tableName(database.table()).item(item.attributes()));
    }

    /** Access pattern 91, consistent: a receipt can come within a second. While the system's keys rotate, under each of them. */
    @Override
    public List<Asked> find(PhoneNumber to, Instant now) {
        return keys.system().lookups(NUMBER_INDEX, to.e164()).stream()
                .flatMap(this::under)
                .filter(item -> item.number(Keys.EXPIRES_AT) > Database.epochSeconds(now))
                .map(DynamoDbReceipts::asked)
                .toList();
    }

    private Stream<Attributes> under(String index) {
        return database
                .low()
                .queryPaginator(query -> query.tableName(database.table())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", fromS(Keys.askedOf(index))))
                        .consistentRead(true))
                .items()
                .stream()
                .map(Attributes::of);
    }

    private static Asked asked(Attributes item) {
        return new Asked(
                item.textIfAny("code")
                        .map(code -> new MessageRef(
                                new StudioId(item.text("studio")), new Source(item.text("source")), new Code(code))),
                item.text(Keys.SK),
                item.instant("at"),
                item.textIfAny("providerId"));
    }
}
