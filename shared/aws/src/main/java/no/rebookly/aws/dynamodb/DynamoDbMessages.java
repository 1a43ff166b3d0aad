package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.customer.CustomerId;
import no.rebookly.message.Attempt;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Messages in one partition of their source. */
public final class DynamoDbMessages implements Messages {
    private final Database database;
    private final KeyRing keys;

    public DynamoDbMessages(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Access pattern 70. Conditional: an intent planned twice is written once, whatever became of it meanwhile. */
    @Override
    public boolean plan(Message message) {
        var item = MessageItem.of(message, keys.require(KeyOwner.of(message.studio())));
        try {
            database.low().putItem(put -> put.tableName(database.table())
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException plannedBefore) {
            return false;
        }
    }

    /** Access pattern 71. */
    @Override
    public Optional<Message> find(MessageRef ref) {
        var answer = database.low().getItem(get -> get.tableName(database.table())
                .key(MessageItem.key(ref).attributes())
                .consistentRead(true));
        return answer.hasItem() ? Optional.of(read(ref.studio(), Attributes.of(answer.item()))) : Optional.empty();
    }

    /** Access pattern 78: batches of up to 100. */
    @Override
    public List<Message> findAll(List<MessageRef> refs) {
        var wanted = refs.stream()
                .map(ref -> MessageItem.key(ref).attributes())
                .distinct()
                .toList();
        return refs.isEmpty() ? List.of() : messages(refs.getFirst().studio(), wanted);
    }

    /**
     * Access pattern 72. Conditional on the version. A write that finds exactly itself stored was repeated after a lost answer:
     * an attempt's id is unlike any other, so that nobody takes another's claim for its own.
     */
    @Override
    public boolean change(Message changed) {
        var item = MessageItem.changing(changed, changed.version() + 1);
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        var sets = new ArrayList<String>();
        var removes = new ArrayList<String>();
        for (var name : MessageItem.CHANGING) {
            names.put("#" + name, name);
            var value = item.attributes().get(name);
            if (value == null) {
                removes.add("#" + name);
            } else {
                sets.add("#" + name + " = :" + name);
                values.put(":" + name, value);
            }
        }
        values.put(":expected", fromN(Long.toString(changed.version())));
        var expression =
                "SET " + String.join(", ", sets) + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(MessageItem.key(changed.ref()).attributes())
                    .updateExpression(expression)
                    .conditionExpression("#version = :expected")
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return true;
        } catch (ConditionalCheckFailedException other) {
            return other.hasItem() && Attributes.of(other.item()).sameIn(MessageItem.CHANGING, item);
        }
    }

    /**
     * Access pattern 76: one conditional write claims and reads a message that does not wait and is due after the lease, as those
     * of a campaign are. A refusal carries the message as it stands: any other is claimed on its version, and the attempt's own
     * claim, whose answer was lost, is recognised by the attempt.
     */
    @Override
    public Optional<Message> claim(MessageRef ref, Attempt attempt, Instant now) {
        try {
            var answer = database.low().updateItem(update -> update.tableName(database.table())
                    .key(MessageItem.key(ref).attributes())
                    .updateExpression("SET #state = :sending, attempt = :attempt, leaseUntil = :lease,"
                            + " #version = #version + :one REMOVE #until")
                    .conditionExpression("#state = :queued AND attribute_not_exists(#until) AND dueSk > :lease")
                    .expressionAttributeNames(
                            Map.of("#state", MessageItem.STATE, "#until", MessageItem.UNTIL, "#version", Keys.VERSION))
                    .expressionAttributeValues(Map.of(
                            ":queued", fromS(MessageState.QUEUED.name()),
                            ":sending", fromS(MessageState.SENDING.name()),
                            ":attempt", fromS(attempt.id()),
                            ":lease", fromS(Keys.instant(attempt.leaseUntil())),
                            ":one", fromN("1")))
                    .returnValues(ReturnValue.ALL_NEW)
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.of(read(ref.studio(), Attributes.of(answer.attributes())));
        } catch (ConditionalCheckFailedException other) {
            return other.hasItem()
                    ? claimFound(read(ref.studio(), Attributes.of(other.item())), attempt, now)
                    : Optional.empty();
        }
    }

    private Optional<Message> claimFound(Message found, Attempt attempt, Instant now) {
        if (found.isSendingBy(attempt)) {
            return Optional.of(found);
        }
        return found.claimed(attempt, now)
                .filter(this::change)
                .map(claimed -> claimed.withVersion(claimed.version() + 1));
    }

    /** Access pattern 77. Taken away twice it is gone as well; the version stays, so that a sender at work can write its answer. */
    @Override
    public void erase(MessageRef ref) {
        try {
            database.low().updateItem(update -> update.tableName(database.table())
                    .key(MessageItem.key(ref).attributes())
                    .updateExpression("REMOVE #text, #to")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeNames(Map.of("#text", MessageItem.TEXT, "#to", MessageItem.TO)));
        } catch (ConditionalCheckFailedException notPlanned) {
            return; // Nothing was ever written to her there.
        }
    }

    /** Access pattern 73. */
    @Override
    public Page<Message> ofSource(StudioId studio, Source source, PageRequest page) {
        var pk = Keys.messagesOf(studio, source);
        var answer = database.low().query(query -> {
            query.tableName(database.table())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", fromS(pk)))
                    .limit(page.limit());
            page.position()
                    .ifPresent(last -> query.exclusiveStartKey(Map.of(Keys.PK, fromS(pk), Keys.SK, fromS(last))));
        });
        if (answer.items().isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        var cipher = keys.require(KeyOwner.of(studio));
        var messages = answer.items().stream()
                .map(attributes -> MessageItem.message(Attributes.of(attributes), cipher))
                .toList();
        return new Page<>(
                messages,
                answer.hasLastEvaluatedKey()
                        ? Attributes.of(answer.lastEvaluatedKey()).textIfAny(Keys.SK)
                        : Optional.empty());
    }

    /** Access pattern 74: the index gives the keys, newest first, and one batch the messages. */
    @Override
    public Page<Message> ofStudio(StudioId studio, PageRequest page) {
        var listed = Listing.newestFirst(database, Keys.allMessagesOf(studio), page);
        return listed.page(messages(studio, listed.keys()));
    }

    /** Access pattern 75: the index lists the customer's links, and these lead to the messages. */
    @Override
    public Page<Message> ofCustomer(StudioId studio, CustomerId customer, PageRequest page) {
        var listed = Listing.newestFirst(database, Keys.historyOf(studio, customer), page);
        var wanted = Batches.get(database, listed.keys()).stream()
                .map(link -> MessageItem.key(LinkItem.link(link).message()).attributes())
                .toList();
        return listed.page(messages(studio, wanted));
    }

    private List<Message> messages(StudioId studio, List<Map<String, AttributeValue>> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var cipher = keys.require(KeyOwner.of(studio));
        return Batches.get(database, wanted).stream()
                .map(item -> MessageItem.message(item, cipher))
                .toList();
    }

    private Message read(StudioId studio, Attributes item) {
        return MessageItem.message(item, keys.require(KeyOwner.of(studio)));
    }
}
