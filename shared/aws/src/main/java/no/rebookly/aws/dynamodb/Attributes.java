package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The attributes of an item by name and type, for adapters that change single attributes in place, which the mapper cannot say:
 * counters, conditions on another attribute, an update that leaves the ciphertexts alone.
 */
final class Attributes {
    private final Map<String, AttributeValue> attributes;

    private Attributes(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    static Attributes at(String pk, String sk) {
        return new Attributes(new HashMap<>()).text(Keys.PK, pk).text(Keys.SK, sk);
    }

    static Attributes of(Map<String, AttributeValue> attributes) {
        return new Attributes(attributes);
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    Attributes text(String name, String value) {
        attributes.put(name, AttributeValue.fromS(value));
        return this;
    }

    Attributes text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
        return this;
    }

    Attributes number(String name, long value) {
        attributes.put(name, AttributeValue.fromN(Long.toString(value)));
        return this;
    }

    Attributes number(String name, Optional<Long> value) {
        value.ifPresent(present -> number(name, present));
        return this;
    }

    Attributes bytes(String name, byte[] value) {
        attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
        return this;
    }

    Attributes instant(String name, Instant value) {
        return text(name, Keys.instant(value));
    }

    Attributes instant(String name, Optional<Instant> value) {
        return text(name, value.map(Keys::instant));
    }

    /** A place in the due index, or none. */
    Attributes due(Optional<Instant> at) {
        at.ifPresent(instant -> {
            var pk = text(Keys.PK);
            var sk = text(Keys.SK);
            text(Keys.DUE_PK, Keys.dueShard(Database.shardOf(pk, sk)));
            text(Keys.DUE_SK, Keys.due(instant, pk, sk));
        });
        return this;
    }

    /** A place in the listing index. */
    Attributes listed(String pk, String sk) {
        return text(Keys.LIST_PK, pk).text(Keys.LIST_SK, sk);
    }

    String text(String name) {
        return requireNonNull(requireNonNull(attributes.get(name), name).s(), name);
    }

    Optional<String> textIfAny(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    long number(String name) {
        return Long.parseLong(requireNonNull(attributes.get(name), name).n());
    }

    long numberOr(String name, long otherwise) {
        var value = attributes.get(name);
        return value == null ? otherwise : Long.parseLong(value.n());
    }

    byte[] bytes(String name) {
        return requireNonNull(attributes.get(name), name).b().asByteArray();
    }

    Optional<byte[]> bytesIfAny(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> value.b().asByteArray());
    }

    Instant instant(String name) {
        return Keys.instantOf(text(name));
    }

    Optional<Instant> instantIfAny(String name) {
        return textIfAny(name).map(Keys::instantOf);
    }

    Optional<Instant> dueAt() {
        return textIfAny(Keys.DUE_SK).map(Keys::dueInstant);
    }

    boolean sameIn(Iterable<String> names, Attributes other) {
        for (var name : names) {
            if (!Optional.ofNullable(attributes.get(name)).equals(Optional.ofNullable(other.attributes.get(name)))) {
                return false;
            }
        }
        return true;
    }
}
