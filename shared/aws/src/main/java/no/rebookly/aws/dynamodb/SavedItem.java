package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.message.MessageKind;
import no.rebookly.segment.Segment;
import no.rebookly.segment.SegmentId;
import no.rebookly.studio.StudioId;
import no.rebookly.template.Template;
import no.rebookly.template.TemplateId;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** What a studio saved under a name, a filter or a text, as it is stored: name and content encrypted. */
final class SavedItem {
    /** Frozen: what is stored was encrypted under these words. */
    private static final String NAME = "name";

    private static final String CONTENT = "content";

    static final TableSchema<SavedItem> SCHEMA = StaticTableSchema.builder(SavedItem.class)
            .newItemSupplier(SavedItem::new)
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
            .addAttribute(
                    byte[].class,
                    a -> a.name(NAME).getter(item -> item.name).setter((item, value) -> item.name = value))
            .addAttribute(
                    byte[].class,
                    a -> a.name(CONTENT).getter(item -> item.content).setter((item, value) -> item.content = value))
            .addAttribute(
                    String.class,
                    a -> a.name("kind").getter(item -> item.kind).setter((item, value) -> item.kind = value))
            .addAttribute(String.class, a -> a.name("createdAt")
                    .getter(item -> item.createdAt)
                    .setter((item, value) -> item.createdAt = value))
            .build();

    private String pk = "";
    private String sk = "";
    private long version;
    private byte[] name = {};
    private byte[] content = {};
    private String kind = "";
    private String createdAt = "";

    static SavedItem of(Segment segment, FieldCipher cipher) {
        var item = new SavedItem();
        item.pk = Keys.segmentsOf(segment.studio());
        item.sk = segment.id().value();
        item.version = segment.version() + 1;
        item.kind = "FILTER";
        item.createdAt = Keys.instant(segment.createdAt());
        return item.sealed(segment.name(), FilterText.of(segment.filter()), cipher);
    }

    static SavedItem of(Template template, FieldCipher cipher) {
        var item = new SavedItem();
        item.pk = Keys.templatesOf(template.studio());
        item.sk = template.id().value();
        item.version = template.version() + 1;
        item.kind = template.kind().name();
        item.createdAt = Keys.instant(template.createdAt());
        return item.sealed(template.name(), template.text(), cipher);
    }

    Segment segment(StudioId studio, FieldCipher cipher) {
        return new Segment(
                studio,
                new SegmentId(sk),
                cipher.decrypt(pk, sk, NAME, name),
                FilterText.read(cipher.decrypt(pk, sk, CONTENT, content)),
                created(),
                version);
    }

    Template template(StudioId studio, FieldCipher cipher) {
        return new Template(
                studio,
                new TemplateId(sk),
                cipher.decrypt(pk, sk, NAME, name),
                MessageKind.valueOf(kind),
                cipher.decrypt(pk, sk, CONTENT, content),
                created(),
                version);
    }

    private Instant created() {
        return Keys.instantOf(createdAt);
    }

    /** Encrypted anew at every write, and so under the newest keys. */
    private SavedItem sealed(String plainName, String plainContent, FieldCipher cipher) {
        name = cipher.encrypt(pk, sk, NAME, plainName);
        content = cipher.encrypt(pk, sk, CONTENT, plainContent);
        return this;
    }
}
