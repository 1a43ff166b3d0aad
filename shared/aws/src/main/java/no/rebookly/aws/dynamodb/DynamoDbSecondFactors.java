package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.account.AccountId;
import no.rebookly.account.SecondFactors;
import no.rebookly.account.TotpEnrolment;
import no.rebookly.account.TotpSecret;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Access patterns 14 to 18. By the low-level client: nearly everything here is a condition, which the mapper cannot say. */
public final class DynamoDbSecondFactors implements SecondFactors {
    private static final String SECRET = "secret";
    private static final String UNCONFIRMED = "unconfirmed";

    private final DynamoDbClient low;
    private final String table;
    private final KeyRing keys;

    public DynamoDbSecondFactors(Database database, KeyRing keys) {
        this.low = database.low();
        this.table = database.table();
        this.keys = keys;
    }

    @Override
    public TotpEnrolment totp(AccountId account) {
        var item = item(account);
        return new TotpEnrolment(secret(account, item, SECRET), secret(account, item, UNCONFIRMED));
    }

    private Map<String, AttributeValue> item(AccountId account) {
        return low.getItem(request ->
                        request.tableName(table).key(key(account, Keys.TOTP)).consistentRead(true))
                .item();
    }

    private Optional<TotpSecret> secret(AccountId account, Map<String, AttributeValue> item, String attribute) {
        return Optional.ofNullable(item.get(attribute))
                .map(value -> sealed(account).open(attribute, value.b().asByteArray()))
                .map(TotpSecret::ofBase32);
    }

    /** Unconditional: the latest offer counts. */
    @Override
    public void propose(AccountId account, TotpSecret secret) {
        low.updateItem(request -> request.tableName(table)
                .key(key(account, Keys.TOTP))
                .updateExpression("SET unconfirmed = :secret")
                .expressionAttributeValues(Map.of(":secret", sealed(account, UNCONFIRMED, secret))));
    }

    /** Conditional on the offer's being the one that the code belongs to: a repetition finds it gone and says false. */
    @Override
    public boolean confirm(AccountId account, TotpSecret proposed, long step, Set<String> recoveryCodeHashes) {
        var item = item(account);
        if (!secret(account, item, UNCONFIRMED).equals(Optional.of(proposed))) {
            return false;
        }
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(key(account, Keys.TOTP))
                        .updateExpression("SET secret = :secret, lastStep = :step REMOVE unconfirmed")
                        .conditionExpression("unconfirmed = :offered")
                        .expressionAttributeValues(Map.of(
                                ":secret",
                                sealed(account, SECRET, proposed),
                                ":step",
                                fromN(Long.toString(step)),
                                ":offered",
                                item.getOrDefault(UNCONFIRMED, AttributeValue.fromNul(true)))))
                .build());
        recoveryCodes(account)
                .forEach(old -> writes.add(TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table).key(old))
                        .build()));
        recoveryCodeHashes.forEach(hash -> writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(key(account, Keys.recovery(hash))))
                .build()));
        try {
            low.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException cancelled) {
            if (totp(account).unconfirmed().equals(Optional.of(proposed))) {
                throw cancelled; // The offer still stands, so something else went wrong.
            }
            return false;
        }
    }

    private List<Map<String, AttributeValue>> recoveryCodes(AccountId account) {
        return low.query(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :account AND begins_with(sk, :recovery)")
                        .expressionAttributeValues(Map.of(
                                ":account", fromS(Keys.account(account)),
                                ":recovery", fromS(Keys.RECOVERY_PREFIX)))
                        .projectionExpression("pk, sk"))
                .items();
    }

    /** Conditional on a lower last step: a repetition finds its own and says false, and the person takes the next code. */
    @Override
    public boolean useStep(AccountId account, long step) {
        try {
            low.updateItem(request -> request.tableName(table)
                    .key(key(account, Keys.TOTP))
                    .updateExpression("SET lastStep = :step")
                    .conditionExpression("lastStep < :step")
                    .expressionAttributeValues(Map.of(":step", fromN(Long.toString(step)))));
            return true;
        } catch (ConditionalCheckFailedException usedBefore) {
            return false;
        }
    }

    /** Conditional on its being there: a repetition finds it gone and says false, and the person takes the next one. */
    @Override
    public boolean useRecoveryCode(AccountId account, String hash) {
        try {
            low.deleteItem(request -> request.tableName(table)
                    .key(key(account, Keys.recovery(hash)))
                    .conditionExpression("attribute_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException usedBefore) {
            return false;
        }
    }

    private AttributeValue sealed(AccountId account, String attribute, TotpSecret secret) {
        return fromB(SdkBytes.fromByteArray(sealed(account).seal(attribute, secret.base32())));
    }

    private Sealed sealed(AccountId account) {
        return new Sealed(keys.require(KeyOwner.of(account)), Keys.account(account), Keys.TOTP);
    }

    private static Map<String, AttributeValue> key(AccountId account, String sk) {
        return Map.of(Keys.PK, fromS(Keys.account(account)), Keys.SK, fromS(sk));
    }
}
