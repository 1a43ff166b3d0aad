package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.rebookly.aws.crypto.FieldCipher;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.imports.Assertion;
import no.rebookly.imports.ColumnMeaning;
import no.rebookly.imports.Counts;
import no.rebookly.imports.FileContents;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.ImportState;
import no.rebookly.imports.SharedNumbers;
import no.rebookly.imports.TableFormat;
import no.rebookly.job.JobId;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An import as it is stored. What comes from the file or the owner's hand is encrypted; states, ids and counts are plain. */
final class ImportItem {
    /** Frozen: what is stored was encrypted under these words. */
    private static final String FILE_NAME = "fileName";

    private static final String CONTENTS = "contents";
    private static final String MAPPING = "mapping";
    private static final String WORDING = "wording";
    /** Between rows and cells in one encrypted text; headings and shown cells hold no control characters. */
    private static final String BETWEEN_ROWS = "\u001e";

    private static final String BETWEEN_CELLS = "\u001f";

    static final TableSchema<ImportItem> SCHEMA = schema();

    private String pk = "";
    private String sk = "";
    private long version;
    private String kind = "";
    private byte[] fileName = {};
    private long size;
    private String state = "";
    private byte @Nullable [] contents;
    private byte @Nullable [] mapping;
    private @Nullable String basis;
    private byte @Nullable [] wording;
    private String sharedNumbers = "";
    private @Nullable String counts;
    private @Nullable String job;
    private @Nullable String problemNb;
    private @Nullable String problemEn;
    private String createdAt = "";
    private @Nullable String committedAt;
    private @Nullable String committedBy;

    private static TableSchema<ImportItem> schema() {
        var schema = StaticTableSchema.builder(ImportItem.class)
                .newItemSupplier(ImportItem::new)
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
                        Long.class,
                        a -> a.name("size").getter(item -> item.size).setter((item, value) -> item.size = value));
        bytes(schema, FILE_NAME, item -> item.fileName, (item, value) -> item.fileName = value);
        bytes(schema, CONTENTS, item -> item.contents, (item, value) -> item.contents = value);
        bytes(schema, MAPPING, item -> item.mapping, (item, value) -> item.mapping = value);
        bytes(schema, WORDING, item -> item.wording, (item, value) -> item.wording = value);
        text(schema, "kind", item -> item.kind, (item, value) -> item.kind = value);
        text(schema, "state", item -> item.state, (item, value) -> item.state = value);
        text(schema, "basis", item -> item.basis, (item, value) -> item.basis = value);
        text(schema, "sharedNumbers", item -> item.sharedNumbers, (item, value) -> item.sharedNumbers = value);
        text(schema, "counts", item -> item.counts, (item, value) -> item.counts = value);
        text(schema, "job", item -> item.job, (item, value) -> item.job = value);
        text(schema, "problemNb", item -> item.problemNb, (item, value) -> item.problemNb = value);
        text(schema, "problemEn", item -> item.problemEn, (item, value) -> item.problemEn = value);
        text(schema, "createdAt", item -> item.createdAt, (item, value) -> item.createdAt = value);
        text(schema, "committedAt", item -> item.committedAt, (item, value) -> item.committedAt = value);
        text(schema, "committedBy", item -> item.committedBy, (item, value) -> item.committedBy = value);
        return schema.build();
    }

    private static void text(
            StaticTableSchema.Builder<ImportItem> schema,
            String name,
            Function<ImportItem, @Nullable String> getter,
            BiConsumer<ImportItem, String> setter) {
        schema.addAttribute(String.class, a -> a.name(name).getter(getter).setter(setter));
    }

    private static void bytes(
            StaticTableSchema.Builder<ImportItem> schema,
            String name,
            Function<ImportItem, byte @Nullable []> getter,
            BiConsumer<ImportItem, byte[]> setter) {
        schema.addAttribute(byte[].class, a -> a.name(name).getter(getter).setter(setter));
    }

    static ImportItem of(Import from, long version, FieldCipher cipher) {
        var item = new ImportItem();
        item.pk = Keys.importsOf(from.studio());
        item.sk = from.id().value();
        item.version = version;
        item.kind = from.kind().name();
        item.size = from.size();
        item.state = from.state().name();
        item.basis = from.marketing().map(each -> each.basis().name()).orElse(null);
        item.sharedNumbers = from.sharedNumbers().name();
        item.counts = from.counts().map(ImportItem::written).orElse(null);
        item.job = from.job().map(JobId::value).orElse(null);
        item.problemNb = from.problem().map(Words::nb).orElse(null);
        item.problemEn = from.problem().map(Words::en).orElse(null);
        item.createdAt = Keys.instant(from.createdAt());
        item.committedAt = from.committed().map(each -> Keys.instant(each.at())).orElse(null);
        item.committedBy = from.committed().map(Import.Committed::by).orElse(null);
        var sealed = new Sealed(cipher, item.pk, item.sk);
        item.fileName = sealed.seal(FILE_NAME, from.fileName());
        item.contents = sealed.seal(CONTENTS, from.contents().map(ImportItem::written));
        item.mapping = sealed.seal(MAPPING, written(from.mapping()));
        item.wording = sealed.seal(WORDING, from.marketing().map(Assertion::wording));
        return item;
    }

    Import toImport(StudioId studio, FieldCipher cipher) {
        var sealed = new Sealed(cipher, pk, sk);
        var said = sealed.openIfAny(WORDING, wording);
        return new Import(
                studio,
                new ImportId(sk),
                ImportKind.valueOf(kind),
                sealed.open(FILE_NAME, fileName),
                size,
                ImportState.valueOf(state),
                sealed.openIfAny(CONTENTS, contents).map(ImportItem::contents),
                mapping(sealed.open(MAPPING, mapping)),
                Optional.ofNullable(basis)
                        .map(MarketingBasis::valueOf)
                        .map(given -> new Assertion(given, said.orElse(""))),
                SharedNumbers.valueOf(sharedNumbers),
                Optional.ofNullable(counts).map(ImportItem::counts),
                Optional.ofNullable(job).map(JobId::new),
                Optional.ofNullable(problemNb).map(nb -> new Words(nb, problemEn == null ? nb : problemEn)),
                Instant.parse(createdAt),
                Optional.ofNullable(committedAt)
                        .map(at -> new Import.Committed(Instant.parse(at), committedBy == null ? "" : committedBy)),
                version);
    }

    private static String written(FileContents contents) {
        var rows = new ArrayList<String>();
        var format = contents.format();
        rows.add(cells(List.of(format.encoding(), format.delimiter(), Boolean.toString(format.header()))));
        rows.add(cells(contents.columns()));
        contents.preview().forEach(row -> rows.add(cells(row)));
        return String.join(BETWEEN_ROWS, rows);
    }

    private static FileContents contents(String text) {
        var rows = Arrays.stream(text.split(BETWEEN_ROWS, -1))
                .map(row -> List.of(row.split(BETWEEN_CELLS, -1)))
                .toList();
        var format = rows.getFirst();
        return new FileContents(
                new TableFormat(format.get(0), format.get(1), Boolean.parseBoolean(format.get(2))),
                rows.get(1),
                rows.subList(2, rows.size()));
    }

    private static String cells(List<String> cells) {
        return String.join(BETWEEN_CELLS, cells);
    }

    private static String written(Map<String, ColumnMeaning> mapping) {
        return String.join(
                BETWEEN_ROWS,
                mapping.entrySet().stream()
                        .map(column -> column.getKey()
                                + BETWEEN_CELLS
                                + column.getValue().name())
                        .toList());
    }

    private static Map<String, ColumnMeaning> mapping(String text) {
        var mapping = new LinkedHashMap<String, ColumnMeaning>();
        for (var row : text.isEmpty() ? new String[0] : text.split(BETWEEN_ROWS, -1)) {
            var cells = row.split(BETWEEN_CELLS, -1);
            mapping.put(cells[0], ColumnMeaning.valueOf(cells[1]));
        }
        return mapping;
    }

    private static String written(Counts counts) {
        return counts.rows() + " " + counts.added() + " " + counts.known() + " " + counts.changed() + " "
                + counts.refused() + " " + counts.sharedNumber();
    }

    private static Counts counts(String text) {
        var numbers =
                Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new Counts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
