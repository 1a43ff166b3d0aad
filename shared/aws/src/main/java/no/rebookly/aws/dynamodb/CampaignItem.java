package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignContent;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.CampaignState;
import no.rebookly.message.MessageKind;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A campaign as it is stored: name, text and filter encrypted. */
final class CampaignItem {
    /** Frozen: what is stored was encrypted under these words. */
    private static final String NAME = "name";

    private static final String TEXT = "text";
    private static final String FILTER = "filter";

    static final TableSchema<CampaignItem> SCHEMA = schema();

    private String pk = "";
    private String sk = "";
    private @Nullable String duePk;
    private @Nullable String dueSk;
    private long version;
    private String kind = "";
    private byte[] name = {};
    private byte[] text = {};
    private byte[] filter = {};
    private @Nullable String segment;
    private @Nullable String linkUrl;
    private @Nullable String sendAt;
    private String state = "";
    private @Nullable String plannedCursor;
    private boolean planned;
    private @Nullable String lastTurn;
    private @Nullable String settledThrough;
    private String createdAt = "";
    private @Nullable String startedAt;

    private static TableSchema<CampaignItem> schema() {
        var schema = StaticTableSchema.builder(CampaignItem.class)
                .newItemSupplier(CampaignItem::new)
                .addAttribute(String.class, a -> a.name(Keys.PK)
                        .getter(item -> item.pk)
                        .setter((item, value) -> item.pk = value)
                        .tags(primaryPartitionKey()))
                .addAttribute(String.class, a -> a.name(Keys.SK)
                        .getter(item -> item.sk)
                        .setter((item, value) -> item.sk = value)
                        .tags(primarySortKey()))
                .addAttribute(Long.class, a -> a.name(Keys.VERSION)
                        .getter(item -> item.version)
                        .setter((item, value) -> item.version = value))
                .addAttribute(Boolean.class, a -> a.name("planned")
                        .getter(item -> item.planned)
                        .setter((item, value) -> item.planned = value));
        bytes(schema, NAME, item -> item.name, (item, value) -> item.name = value);
        bytes(schema, TEXT, item -> item.text, (item, value) -> item.text = value);
        bytes(schema, FILTER, item -> item.filter, (item, value) -> item.filter = value);
        text(schema, Keys.DUE_PK, item -> item.duePk, (item, value) -> item.duePk = value);
        text(schema, Keys.DUE_SK, item -> item.dueSk, (item, value) -> item.dueSk = value);
        text(schema, "kind", item -> item.kind, (item, value) -> item.kind = value);
        text(schema, "segment", item -> item.segment, (item, value) -> item.segment = value);
        text(schema, "linkUrl", item -> item.linkUrl, (item, value) -> item.linkUrl = value);
        text(schema, "sendAt", item -> item.sendAt, (item, value) -> item.sendAt = value);
        text(schema, "state", item -> item.state, (item, value) -> item.state = value);
        text(schema, "plannedCursor", item -> item.plannedCursor, (item, value) -> item.plannedCursor = value);
        text(schema, "lastTurn", item -> item.lastTurn, (item, value) -> item.lastTurn = value);
        text(schema, "settledThrough", item -> item.settledThrough, (item, value) -> item.settledThrough = value);
        text(schema, "createdAt", item -> item.createdAt, (item, value) -> item.createdAt = value);
        text(schema, "startedAt", item -> item.startedAt, (item, value) -> item.startedAt = value);
        return schema.build();
    }

    private static void text(
            StaticTableSchema.Builder<CampaignItem> schema,
            String name,
            Function<CampaignItem, @Nullable String> getter,
            BiConsumer<CampaignItem, String> setter) {
        schema.addAttribute(String.class, a -> a.name(name).getter(getter).setter(setter));
    }

    private static void bytes(
            StaticTableSchema.Builder<CampaignItem> schema,
            String name,
            Function<CampaignItem, byte[]> getter,
            BiConsumer<CampaignItem, byte[]> setter) {
        schema.addAttribute(byte[].class, a -> a.name(name).getter(getter).setter(setter));
    }

    /** Encrypted anew at every write, and so under the newest keys. */
    static CampaignItem of(Campaign campaign, long version, FieldCipher cipher) {
        var content = campaign.content();
        var item = new CampaignItem();
        item.pk = Keys.campaignsOf(campaign.studio());
        item.sk = campaign.id().value();
        item.version = version;
        item.kind = campaign.kind().name();
        item.name = cipher.encrypt(item.pk, item.sk, NAME, content.name());
        item.text = cipher.encrypt(item.pk, item.sk, TEXT, content.text());
        item.filter = cipher.encrypt(item.pk, item.sk, FILTER, FilterText.of(content.filter()));
        item.segment = content.segment().map(SegmentId::value).orElse(null);
        item.linkUrl = content.linkUrl().map(URI::toString).orElse(null);
        item.sendAt = content.sendAt().map(Keys::instant).orElse(null);
        item.state = campaign.state().name();
        item.plannedCursor = campaign.progress().plannedCursor().orElse(null);
        item.planned = campaign.progress().planned();
        item.lastTurn = campaign.progress().lastTurn().map(Keys::instant).orElse(null);
        item.settledThrough = campaign.progress().settledThrough().orElse(null);
        item.createdAt = Keys.instant(campaign.createdAt());
        item.startedAt = campaign.startedAt().map(Keys::instant).orElse(null);
        campaign.dueAt().ifPresent(item::due);
        return item;
    }

    private void due(Instant at) {
        duePk = Keys.dueShard(Database.shardOf(pk, sk));
        dueSk = Keys.due(at, pk, sk);
    }

    Campaign campaign(StudioId studio, FieldCipher cipher) {
        return new Campaign(
                studio,
                new CampaignId(sk),
                MessageKind.valueOf(kind),
                new CampaignContent(
                        cipher.decrypt(pk, sk, NAME, name),
                        FilterText.read(cipher.decrypt(pk, sk, FILTER, filter)),
                        Optional.ofNullable(segment).map(SegmentId::new),
                        cipher.decrypt(pk, sk, TEXT, text),
                        Optional.ofNullable(linkUrl).map(URI::create),
                        Optional.ofNullable(sendAt).map(Keys::instantOf)),
                CampaignState.valueOf(state),
                new Campaign.Progress(
                        Optional.ofNullable(plannedCursor),
                        planned,
                        Optional.ofNullable(lastTurn).map(Keys::instantOf),
                        Optional.ofNullable(settledThrough)),
                Keys.instantOf(createdAt),
                Optional.ofNullable(startedAt).map(Keys::instantOf),
                Optional.ofNullable(dueSk).map(due -> Keys.instantOf(due.substring(0, due.indexOf('#')))),
                version);
    }
}
