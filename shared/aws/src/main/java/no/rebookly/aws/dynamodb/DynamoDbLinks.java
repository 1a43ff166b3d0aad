package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Code;
import no.rebookly.link.Counted;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.TestLink;
import no.rebookly.link.Visitor;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Links, each an item of its own. By the low-level client alone: following a link is the coldest and most frequent start. */
public final class DynamoDbLinks implements Links {
    private static final String LEADS = "attribute_exists(target) AND targetUntil > :now";

    private final Database database;

    public DynamoDbLinks(Database database) {
        this.database = database;
    }

    /** Access pattern 80. Conditional: planning again must not set a counted link back to zero. */
    @Override
    public void add(Link link) {
        put(LinkItem.of(link));
    }

    /** Access pattern 87. Conditional: a request that is tried again must not give a test another thirty days. */
    @Override
    public void addTest(TestLink link) {
        put(LinkItem.of(link));
    }

    private void put(Attributes item) {
        try {
            database.low().putItem(put -> put.tableName(database.table())
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException thereAlready) {
            // Written before: it is the same link, perhaps followed meanwhile.
            return;
        }
    }

    /**
     * Access pattern 81: one UpdateItem checks, counts and tells the target. A retry after a lost answer counts twice; a click
     * is not worth a second write to prevent that. Only a browser that comes too soon costs a second call: the first refuses
     * to count a person, and its refusal carries the link. A test's link is counted on its own item, where nobody looks.
     */
    @Override
    public Optional<Counted> visit(Code code, Visitor visitor, Instant at) {
        try {
            return Optional.of(count(code, visitor, at));
        } catch (ConditionalCheckFailedException refused) {
            return refused.hasItem()
                            && visitor == Visitor.PERSON
                            && !LinkItem.isTest(Attributes.of(refused.item()))
                            && LinkItem.link(Attributes.of(refused.item())).leads(at)
                    ? visit(code, Visitor.UNKNOWN, at)
                    : Optional.empty();
        }
    }

    private Counted count(Code code, Visitor visitor, Instant at) {
        var person = visitor == Visitor.PERSON;
        var answer = database.low().updateItem(update -> update.tableName(database.table())
                .key(LinkItem.key(code).attributes())
                .updateExpression("ADD " + LinkItem.clicks(visitor) + " :one"
                        + (person ? " SET firstPersonClickAt = if_not_exists(firstPersonClickAt, :now)" : ""))
                .conditionExpression(person ? LEADS + " AND personFrom <= :now" : LEADS)
                .expressionAttributeValues(Map.of(":one", fromN("1"), ":now", fromS(Keys.instant(at))))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
        var item = Attributes.of(answer.attributes());
        if (LinkItem.isTest(item)) {
            var test = LinkItem.test(item);
            return new Counted(test.target().orElseThrow(), test.studio(), Optional.empty());
        }
        var link = LinkItem.link(item);
        // By the instant: a retry after a lost answer finds its own and is still the first.
        var first = person && link.firstPersonClickAt().equals(Optional.of(at.truncatedTo(ChronoUnit.MILLIS)));
        return new Counted(
                link.target().orElseThrow(), link.studio(), first ? Optional.of(link.number()) : Optional.empty());
    }

    /** Access pattern 82, consistent: an opt-out follows a send by seconds. */
    @Override
    public Optional<Link> find(Code code) {
        return item(code).filter(item -> !LinkItem.isTest(item)).map(LinkItem::link);
    }

    /** Access pattern 88, consistent as well. */
    @Override
    public Optional<TestLink> findTest(Code code, Instant now) {
        return item(code).filter(LinkItem::isTest).map(LinkItem::test).filter(test -> test.isLive(now));
    }

    private Optional<Attributes> item(Code code) {
        var answer = database.low().getItem(get -> get.tableName(database.table())
                .key(LinkItem.key(code).attributes())
                .consistentRead(true));
        return answer.hasItem() ? Optional.of(Attributes.of(answer.item())) : Optional.empty();
    }

    /** Access pattern 83. */
    @Override
    public Map<Code, Link> findAll(Collection<Code> codes) {
        var wanted = new HashSet<Map<String, AttributeValue>>();
        codes.forEach(code -> wanted.add(LinkItem.key(code).attributes()));
        var found = new HashMap<Code, Link>();
        for (var item : Batches.get(database, wanted)) {
            if (!LinkItem.isTest(item)) {
                var link = LinkItem.link(item);
                found.put(link.code(), link);
            }
        }
        return found;
    }

    /** Access pattern 131. */
    @Override
    public List<Link> ofCustomer(StudioId studio, CustomerId customer) {
        var keys = new ArrayList<Map<String, AttributeValue>>();
        var position = Optional.<String>empty();
        do {
            var listed = Listing.newestFirst(
                    database, Keys.historyOf(studio, customer), new PageRequest(PageRequest.MOST, position));
            keys.addAll(listed.keys());
            position = listed.next();
        } while (position.isPresent());
        return Batches.get(database, keys).stream().map(LinkItem::link).toList();
    }

    /** Access pattern 84. Idempotent: the same instant again. */
    @Override
    public void personFrom(Code code, Instant instant) {
        change(code, "SET personFrom = :at", Map.of(":at", fromS(Keys.instant(instant))));
    }

    /** Access pattern 85. Idempotent: the first instant stays. */
    @Override
    public void optedOut(Code code, Instant at) {
        change(code, "SET optedOutAt = if_not_exists(optedOutAt, :at)", Map.of(":at", fromS(Keys.instant(at))));
    }

    /** Access pattern 86. Idempotent by nature. */
    @Override
    public void resumed(Code code) {
        change(code, "REMOVE optedOutAt", Map.of());
    }

    private void change(Code code, String expression, Map<String, AttributeValue> values) {
        try {
            database.low().updateItem(update -> {
                update.tableName(database.table())
                        .key(LinkItem.key(code).attributes())
                        .updateExpression(expression)
                        .conditionExpression("attribute_exists(pk)");
                if (!values.isEmpty()) {
                    update.expressionAttributeValues(values);
                }
            });
        } catch (ConditionalCheckFailedException gone) {
            // Without the condition half a link would come back to life.
            return;
        }
    }
}
