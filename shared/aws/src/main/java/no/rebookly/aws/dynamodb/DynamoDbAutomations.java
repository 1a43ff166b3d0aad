package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.automation.Automation;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.AutomationState;
import no.rebookly.automation.Automations;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Automations in one partition of a studio; what an owner wrote is one encrypted text, for nothing ever asks for a part of it. */
public final class DynamoDbAutomations implements Automations {
    /** Frozen: what is stored was encrypted for this place. */
    private static final String CONTENT = "content";

    private final Database database;
    private final KeyRing keys;

    public DynamoDbAutomations(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Access pattern 65. Conditional on there being none: a second try finds its own and leaves it. */
    @Override
    public void add(Automation automation) {
        write(automation, 0);
    }

    /** Access pattern 66, consistent: a dispatch must see a pause that has just been asked for. */
    @Override
    public Optional<Automation> find(StudioId studio, AutomationId id) {
        var answer = database.low()
                .getItem(get ->
                        get.tableName(database.table()).key(key(studio, id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(automation(studio, Attributes.of(answer.item()))) : Optional.empty();
    }

    /** Access pattern 67, consistent: a customer's agenda is made by the rules as they are. */
    @Override
    public List<Automation> all(StudioId studio) {
        return database
                .low()
                .queryPaginator(query -> query.tableName(database.table())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", fromS(Keys.automationsOf(studio))))
                        .consistentRead(true))
                .items()
                .stream()
                .map(item -> automation(studio, Attributes.of(item)))
                .toList();
    }

    /** Access pattern 68. Conditional on the version: a repeated request finds the next one and says false. */
    @Override
    public boolean change(Automation changed) {
        return write(changed, changed.version());
    }

    /** Access pattern 79. Conditional on the version, which stays; seen twice it is seen. */
    @Override
    public void previewed(Automation seen) {
        var version = fromN(Long.toString(seen.version()));
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(key(seen.studio(), seen.id()))
                    .updateExpression("SET previewed = :version")
                    .conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(":version", version)));
        } catch (ConditionalCheckFailedException changedSince) {
            return; // Its new version was not seen.
        }
    }

    /** Access pattern 69. Conditional on the version: a repeated request finds nothing and says false. */
    @Override
    public boolean remove(Automation automation) {
        try {
            database.low().deleteItem(delete -> delete.tableName(database.table())
                    .key(key(automation.studio(), automation.id()))
                    .conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(":version", fromN(Long.toString(automation.version())))));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    /** @param version that is there; 0 for none */
    private boolean write(Automation automation, long version) {
        var condition = Conditions.version(version);
        try {
            database.low().putItem(put -> put.tableName(database.table())
                    .item(item(automation, version + 1).attributes())
                    .conditionExpression(condition.expression())
                    .expressionAttributeNames(condition.expressionNames())
                    .expressionAttributeValues(condition.expressionValues()));
            return true;
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return false;
        }
    }

    private Attributes item(Automation automation, long version) {
        var item = Attributes.at(
                Keys.automationsOf(automation.studio()), automation.id().value());
        automation.previewedVersion().ifPresent(previewed -> item.number("previewed", previewed));
        return item.bytes(
                        CONTENT,
                        cipher(automation.studio())
                                .encrypt(
                                        item.text(Keys.PK),
                                        item.text(Keys.SK),
                                        CONTENT,
                                        AutomationText.of(automation.content())))
                .text("state", automation.state().name())
                .instant("createdAt", automation.createdAt())
                .instant("activatedAt", automation.activatedAt())
                .instant("changedAt", automation.changedAt())
                .number(Keys.VERSION, version);
    }

    private Automation automation(StudioId studio, Attributes item) {
        var pk = item.text(Keys.PK);
        var sk = item.text(Keys.SK);
        var previewed = item.numberOr("previewed", -1);
        return new Automation(
                studio,
                new AutomationId(sk),
                AutomationText.read(cipher(studio).decrypt(pk, sk, CONTENT, item.bytes(CONTENT))),
                AutomationState.valueOf(item.text("state")),
                item.instant("createdAt"),
                item.instantIfAny("activatedAt"),
                item.instantIfAny("changedAt"),
                previewed < 0 ? Optional.empty() : Optional.of(previewed),
                item.number(Keys.VERSION));
    }

    private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> key(
            StudioId studio, AutomationId id) {
        return Map.of(Keys.PK, fromS(Keys.automationsOf(studio)), Keys.SK, fromS(id.value()));
    }

    private FieldCipher cipher(StudioId studio) {
        return keys.require(KeyOwner.of(studio));
    }
}
