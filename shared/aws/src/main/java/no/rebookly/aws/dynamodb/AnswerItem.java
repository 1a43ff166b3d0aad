package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.idempotency.Answers;
import no.rebookly.idempotency.KeptAnswer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A claim of an idempotency key, and the answer once there is one: under the studio's keys. */
final class AnswerItem extends Item {
    static final TableSchema<AnswerItem> SCHEMA = StaticTableSchema.builder(AnswerItem.class)
            .newItemSupplier(AnswerItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(String.class, a -> a.name("requestHash")
                    .getter(item -> item.requestHash)
                    .setter((item, value) -> item.requestHash = value))
            .addAttribute(
                    Instant.class,
                    a -> a.name("since").getter(item -> item.since).setter((item, value) -> item.since = value))
            .addAttribute(Long.class, a -> a.name("leasedUntil")
                    .getter(item -> item.leasedUntil)
                    .setter((item, value) -> item.leasedUntil = value))
            .addAttribute(
                    Integer.class,
                    a -> a.name("statusCode").getter(item -> item.status).setter((item, value) -> item.status = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("headers").getter(item -> item.headers).setter((item, value) -> item.headers = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("body").getter(item -> item.body).setter((item, value) -> item.body = value))
            .build();

    private @Nullable String requestHash;
    private @Nullable Instant since;
    private @Nullable Long leasedUntil;
    private @Nullable Integer status;
    private byte @Nullable [] headers;
    private byte @Nullable [] body;

    private static final Duration KEPT = Duration.ofHours(24);

    static AnswerItem claim(String pk, String requestHash, Instant now) {
        var item = new AnswerItem();
        item.pk = pk;
        item.sk = Keys.ANSWER;
        item.expiresAt = Database.epochSeconds(now.plus(KEPT));
        item.requestHash = requestHash;
        item.since = now;
        item.leasedUntil = leasedFrom(now);
        return item;
    }

    static long leasedFrom(Instant now) {
        return now.plusSeconds(Answers.LEASE_SECONDS).toEpochMilli();
    }

    static String text(Map<String, String> headers) {
        var text = new StringBuilder();
        new TreeMap<>(headers)
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append("\n"));
        return text.toString();
    }

    boolean isOf(String hash) {
        return hash.equals(requestHash);
    }

    boolean isAnswered() {
        return body != null;
    }

    long leasedUntil() {
        return requireNonNull(leasedUntil);
    }

    Instant since() {
        return requireNonNull(since);
    }

    KeptAnswer answer(FieldCipher cipher) {
        var sealed = new Sealed(cipher, pk, sk);
        var named = new TreeMap<String, String>();
        sealed.open("headers", headers)
                .lines()
                .map(line -> line.split(": ", 2))
                .forEach(line -> named.put(line[0], line[1]));
        return new KeptAnswer(requireNonNull(status), named, sealed.open("body", body));
    }
}
