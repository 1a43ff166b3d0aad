package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.aws.crypto.KeyOwner;
import no.rebookly.aws.crypto.KeyRing;
import no.rebookly.ownphone.PendingPhone;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.ownphone.PhoneCode;
import no.rebookly.phone.PhoneNumber;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The number that waits is one small item of its account, under the account's keys. Of six digits a plain hash would be none. */
public final class DynamoDbPendingPhones implements PendingPhones {
    private static final String NUMBER = "number";
    private static final String CODE_HASH = "codeHash";
    /** Frozen: keeps this use of the account's code key apart from others. */
    private static final String PURPOSE = "phone code";

    private final Database database;
    private final KeyRing keys;

    public DynamoDbPendingPhones(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Access pattern 27. Unconditional: the latest counts, and a repetition writes the same. */
    @Override
    public void put(PendingPhone pending) {
        var cipher = keys.require(KeyOwner.of(pending.account()));
        var item = key(pending.account())
                .bytes(
                        NUMBER,
                        sealed(cipher, pending.account())
                                .seal(NUMBER, pending.number().e164()))
                .bytes(CODE_HASH, hash(cipher, pending.number(), pending.code()))
                .number("tries", 0)
                .number(Keys.EXPIRES_AT, Database.epochSeconds(pending.expiresAt()));
        database.low().putItem(put -> put.tableName(database.table()).item(item.attributes()));
    }

    /** Access pattern 28. Conditional counting: of however many guesses at once five get through. A retry uses up one more. */
    @Override
    public Optional<PhoneNumber> attempt(AccountId account, PhoneCode typed, Instant now) {
        return counted(account, now).flatMap(item -> {
            var cipher = keys.require(KeyOwner.of(account));
            var number = new PhoneNumber(sealed(cipher, account).open(NUMBER, item.bytes(NUMBER)));
            return MessageDigest.isEqual(item.bytes(CODE_HASH), hash(cipher, number, typed))
                    ? Optional.of(number)
                    : Optional.empty();
        });
    }

    private Optional<Attributes> counted(AccountId account, Instant now) {
        try {
            var answer = database.low().updateItem(update -> update.tableName(database.table())
                    .key(key(account).attributes())
                    .updateExpression("ADD tries :one")
                    .conditionExpression("tries < :most AND expiresAt > :now")
                    .expressionAttributeValues(Map.of(
                            ":one", fromN("1"),
                            ":most", fromN(Integer.toString(PendingPhone.MOST_TRIES)),
                            ":now", fromN(Long.toString(Database.epochSeconds(now)))))
                    .returnValues(ReturnValue.ALL_NEW));
            return Optional.of(Attributes.of(answer.attributes()));
        } catch (ConditionalCheckFailedException noneLeft) {
            return Optional.empty();
        }
    }

    private static byte[] hash(FieldCipher cipher, PhoneNumber number, PhoneCode code) {
        return cipher.code(PURPOSE, number.e164(), code.value());
    }

    private static Sealed sealed(FieldCipher cipher, AccountId account) {
        return new Sealed(cipher, Keys.account(account), Keys.PHONE);
    }

    private static Attributes key(AccountId account) {
        return Attributes.at(Keys.account(account), Keys.PHONE);
    }
}
