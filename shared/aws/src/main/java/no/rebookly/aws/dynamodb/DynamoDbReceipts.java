package no.rebookly.aws.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.rebookly.link.Code;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Receipts;
import no.rebookly.message.Source;
import no.rebookly.studio.StudioId;

/** From the provider's ids to our messages. */
public final class DynamoDbReceipts implements Receipts {
    private static final Duration KEPT_FOR = Duration.ofDays(5);

    private final Database database;

    public DynamoDbReceipts(Database database) {
        this.database = database;
    }

    /** Access pattern 90. A plain put: the provider's id is new, and the same again is the same. */
    @Override
    public void expect(String providerId, MessageRef message, Instant now) {
        var item = key(providerId)
                .text("studio", message.studio().value())
                .text("source", message.source().value())
                .text("code", message.code().value())
                .number(Keys.EXPIRES_AT, Database.epochSeconds(now.plus(KEPT_FOR)));
        database.low().putItem(put -> put.tableName(database.table()).item(item.attributes()));
    }

    /** Access pattern 91, consistent: a receipt can come within a second. */
    @Override
    public Optional<MessageRef> find(String providerId, Instant now) {
        var answer = database.low().getItem(get -> get.tableName(database.table())
                .key(key(providerId).attributes())
                .consistentRead(true));
        return Optional.of(answer.item())
                .filter(attributes -> !attributes.isEmpty())
                .map(Attributes::of)
                .filter(item -> item.number(Keys.EXPIRES_AT) > Database.epochSeconds(now))
                .map(item -> new MessageRef(
                        new StudioId(item.text("studio")),
                        new Source(item.text("source")),
                        new Code(item.text("code"))));
    }

    private static Attributes key(String providerId) {
        return Attributes.at(Keys.receipt(providerId), Keys.RECEIPT);
    }
}
