package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.idempotency.Answers;
import no.rebookly.idempotency.Begun;
import no.rebookly.idempotency.KeptAnswer;
import no.rebookly.studio.StudioId;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Access patterns 23 to 26. By the low-level client: every write is a condition, and a failed claim returns what it met. */
public final class DynamoDbAnswers implements Answers {
    private final DynamoDbClient low;
    private final String table;
    private final KeyRing keys;

    public DynamoDbAnswers(Database database, KeyRing keys) {
        this.low = database.low();
        this.table = database.table();
        this.keys = keys;
    }

    /** Conditional on nothing that lives: one round trip for a fresh claim, and for an answer that is kept. */
    @Override
    public Begun begin(StudioId studio, String key, String requestHash, Instant now) {
        var pk = Keys.answer(studio, sha256(key));
        try {
            low.putItem(request -> request.tableName(table)
                    .item(AnswerItem.SCHEMA.itemToMap(AnswerItem.claim(pk, requestHash, now), true))
                    .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                    .expressionAttributeValues(Map.of(":now", fromN(Long.toString(Database.epochSeconds(now)))))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Begun.Fresh(now);
        } catch (ConditionalCheckFailedException claimed) {
            return met(studio, AnswerItem.SCHEMA.mapToItem(claimed.item()), requestHash, now);
        }
    }

    private Begun met(StudioId studio, AnswerItem item, String requestHash, Instant now) {
        if (!item.isOf(requestHash)) {
            return new Begun.OtherRequest();
        }
        if (item.isAnswered()) {
            return new Begun.Answered(item.answer(keys.require(KeyOwner.of(studio))));
        }
        var lapsed = item.leasedUntil() <= now.toEpochMilli();
        return lapsed && takeOver(item, now) ? new Begun.Fresh(item.since()) : new Begun.StillRunning();
    }

    /** Conditional on the lapsed lease: of two that take over at once one gets true. */
    private boolean takeOver(AnswerItem item, Instant now) {
        return update(
                item.pk,
                "SET leasedUntil = :next",
                "leasedUntil = :lapsed AND attribute_not_exists(body)",
                Map.of(
                        ":next", fromN(Long.toString(AnswerItem.leasedFrom(now))),
                        ":lapsed", fromN(Long.toString(item.leasedUntil()))));
    }

    /** Conditional on the claim; written twice it is the same. */
    @Override
    public void finish(StudioId studio, String key, KeptAnswer answer) {
        var pk = Keys.answer(studio, sha256(key));
        var sealed = new Sealed(keys.require(KeyOwner.of(studio)), pk, Keys.ANSWER);
        update(
                pk,
                "SET statusCode = :status, headers = :headers, body = :body",
                "attribute_exists(pk)",
                Map.of(
                        ":status", fromN(Integer.toString(answer.status())),
                        ":headers", bytes(sealed.seal("headers", AnswerItem.text(answer.headers()))),
                        ":body", bytes(sealed.seal("body", answer.body()))));
    }

    /** Conditional on there being no answer, so that a late repetition forgets nothing that was done. */
    @Override
    public void forget(StudioId studio, String key) {
        try {
            low.deleteItem(request -> request.tableName(table)
                    .key(key(Keys.answer(studio, sha256(key))))
                    .conditionExpression("attribute_not_exists(body)"));
        } catch (ConditionalCheckFailedException answered) {
            // As the port promises: what was answered stays.
            return;
        }
    }

    /** Conditional on there being no answer. */
    @Override
    public void release(StudioId studio, String key) {
        update(
                Keys.answer(studio, sha256(key)),
                "SET leasedUntil = :ended",
                "attribute_exists(pk) AND attribute_not_exists(body)",
                Map.of(":ended", fromN("0")));
    }

    private boolean update(String pk, String change, String condition, Map<String, AttributeValue> values) {
        try {
            low.updateItem(request -> request.tableName(table)
                    .key(key(pk))
                    .updateExpression(change)
                    .conditionExpression(condition)
                    .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException notAsExpected) {
            return false;
        }
    }

    private static AttributeValue bytes(byte[] value) {
        return fromB(SdkBytes.fromByteArray(value));
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of(Keys.PK, fromS(pk), Keys.SK, fromS(Keys.ANSWER));
    }

    /** A client's key may be anything it likes, an e-mail address even: only its hash is kept. */
    private static String sha256(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
