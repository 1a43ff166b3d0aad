package no.rebookly.aws.dynamodb;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderReason;
import no.rebookly.studio.SenderState;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A sender identity at rest. */
final class SenderItem extends Item {
    static final TableSchema<SenderItem> SCHEMA = StaticTableSchema.builder(SenderItem.class)
            .newItemSupplier(SenderItem::new)
            .extend(Item.SCHEMA)
            .addAttribute(
                    String.class,
                    a -> a.name("studio").getter(item -> item.studio).setter((item, value) -> item.studio = value))
            .addAttribute(byte[].class, a -> a.name("legalName")
                    .getter(item -> item.legalName)
                    .setter((item, value) -> item.legalName = value))
            .addAttribute(byte[].class, a -> a.name("organisationNumber")
                    .getter(item -> item.organisationNumber)
                    .setter((item, value) -> item.organisationNumber = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name("title").getter(item -> item.title).setter((item, value) -> item.title = value))
            .addAttribute(byte[].class, a -> a.name("displayName")
                    .getter(item -> item.displayName)
                    .setter((item, value) -> item.displayName = value))
            .addAttribute(byte[].class, a -> a.name("senderName")
                    .getter(item -> item.senderName)
                    .setter((item, value) -> item.senderName = value))
            .addAttribute(
                    String.class,
                    a -> a.name("state").getter(item -> item.state).setter((item, value) -> item.state = value))
            .addAttribute(
                    String.class,
                    a -> a.name("reasons").getter(item -> item.reasons).setter((item, value) -> item.reasons = value))
            .addAttribute(Instant.class, a -> a.name("decidedAt")
                    .getter(item -> item.decidedAt)
                    .setter((item, value) -> item.decidedAt = value))
            .build();

    private @Nullable String studio;
    private byte @Nullable [] legalName;
    private byte @Nullable [] organisationNumber;
    private byte @Nullable [] title;
    private byte @Nullable [] displayName;
    private byte @Nullable [] senderName;
    private @Nullable String state;
    private @Nullable String reasons;
    private @Nullable Instant decidedAt;

    static SenderItem of(SenderIdentity identity, FieldCipher cipher, long version) {
        var item = new SenderItem();
        item.pk = Keys.studio(identity.studio());
        item.sk = Keys.SENDER;
        item.version = version;
        var sealed = new Sealed(cipher, item.pk, item.sk);
        item.studio = identity.studio().value();
        item.legalName = sealed.seal("legalName", identity.legalName());
        item.organisationNumber = sealed.seal("organisationNumber", identity.organisationNumber());
        item.title = sealed.seal("title", identity.title());
        item.displayName = sealed.seal("displayName", identity.displayName());
        item.senderName = sealed.seal("senderName", identity.senderName().value());
        item.state = identity.state().name();
        item.reasons = String.join(
                " ", identity.reasons().stream().map(SenderReason::name).toList());
        item.decidedAt = identity.decidedAt();
        return item;
    }

    SenderIdentity identity(FieldCipher cipher) {
        var sealed = new Sealed(cipher, pk, sk);
        return new SenderIdentity(
                new StudioId(requireNonNull(studio)),
                sealed.open("legalName", legalName),
                sealed.openIfAny("organisationNumber", organisationNumber),
                sealed.open("title", title),
                sealed.open("displayName", displayName),
                new SenderName(sealed.open("senderName", senderName)),
                SenderState.valueOf(requireNonNull(state)),
                reasons(requireNonNull(reasons)),
                requireNonNull(decidedAt),
                requireNonNull(version));
    }

    private static List<SenderReason> reasons(String text) {
        return Stream.of(text.split(" ", -1))
                .filter(reason -> !reason.isEmpty())
                .map(SenderReason::valueOf)
                .toList();
    }
}
