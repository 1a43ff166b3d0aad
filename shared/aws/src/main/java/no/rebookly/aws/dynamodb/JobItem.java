package no.rebookly.aws.dynamodb;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primaryPartitionKey;
import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.primarySortKey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobState;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A job as it is stored: ids, counts and our own sentences, nothing personal. In the due index until it has ended. */
final class JobItem {
    static final TableSchema<JobItem> SCHEMA = schema();

    private String pk = "";
    private String sk = "";
    private @Nullable String duePk;
    private @Nullable String dueSk;
    private long version;
    private String kind = "";
    private String subject = "";
    private String state = "";
    private String cursor = "";
    private long done;
    private long total;
    private int attempts;
    private @Nullable String result;
    private boolean cancelling;
    private @Nullable String problemNb;
    private @Nullable String problemEn;
    private String createdAt = "";
    private @Nullable String dueAt;

    private static TableSchema<JobItem> schema() {
        var schema = StaticTableSchema.builder(JobItem.class)
                .newItemSupplier(JobItem::new)
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
                        a -> a.name("done").getter(item -> item.done).setter((item, value) -> item.done = value))
                .addAttribute(
                        Long.class,
                        a -> a.name("total").getter(item -> item.total).setter((item, value) -> item.total = value))
                .addAttribute(Integer.class, a -> a.name("attempts")
                        .getter(item -> item.attempts)
                        .setter((item, value) -> item.attempts = value))
                .addAttribute(Boolean.class, a -> a.name("cancelling")
                        .getter(item -> item.cancelling)
                        .setter((item, value) -> item.cancelling = value));
        text(schema, Keys.DUE_PK, item -> item.duePk, (item, value) -> item.duePk = value);
        text(schema, Keys.DUE_SK, item -> item.dueSk, (item, value) -> item.dueSk = value);
        text(schema, "kind", item -> item.kind, (item, value) -> item.kind = value);
        text(schema, "subject", item -> item.subject, (item, value) -> item.subject = value);
        text(schema, "state", item -> item.state, (item, value) -> item.state = value);
        text(schema, "cursor", item -> item.cursor, (item, value) -> item.cursor = value);
        text(schema, "result", item -> item.result, (item, value) -> item.result = value);
        text(schema, "problemNb", item -> item.problemNb, (item, value) -> item.problemNb = value);
        text(schema, "problemEn", item -> item.problemEn, (item, value) -> item.problemEn = value);
        text(schema, "createdAt", item -> item.createdAt, (item, value) -> item.createdAt = value);
        text(schema, "dueAt", item -> item.dueAt, (item, value) -> item.dueAt = value);
        return schema.build();
    }

    private static void text(
            StaticTableSchema.Builder<JobItem> schema,
            String name,
            Function<JobItem, @Nullable String> getter,
            BiConsumer<JobItem, String> setter) {
        schema.addAttribute(String.class, a -> a.name(name).getter(getter).setter(setter));
    }

    static JobItem of(Job job, long version) {
        var item = new JobItem();
        item.pk = Keys.jobsOf(job.studio());
        item.sk = job.id().value();
        item.version = version;
        item.kind = job.kind().name();
        item.subject = job.subject();
        item.state = job.state().name();
        item.cursor = job.cursor();
        item.done = job.done();
        item.total = job.total();
        item.attempts = job.attempts();
        item.result = job.result().isEmpty() ? null : JsonTree.written(new TreeMap<>(job.result()));
        item.cancelling = job.cancelling();
        item.problemNb = job.problem().map(Words::nb).orElse(null);
        item.problemEn = job.problem().map(Words::en).orElse(null);
        item.createdAt = Keys.instant(job.createdAt());
        job.dueAt().ifPresent(at -> {
            item.dueAt = Keys.instant(at);
            item.duePk = Keys.dueShard(Database.shardOf(item.pk, item.sk));
            item.dueSk = Keys.due(at, item.pk, item.sk);
        });
        return item;
    }

    Job job(StudioId studio) {
        return new Job(
                studio,
                new JobId(sk),
                JobKind.valueOf(kind),
                subject,
                JobState.valueOf(state),
                cursor,
                done,
                total,
                attempts,
                counts(result),
                cancelling,
                Optional.ofNullable(problemNb).map(nb -> new Words(nb, problemEn == null ? nb : problemEn)),
                Instant.parse(createdAt),
                Optional.ofNullable(dueAt).map(Instant::parse),
                version);
    }

    private static Map<String, Long> counts(@Nullable String text) {
        var counts = new TreeMap<String, Long>();
        if (text != null && JsonTree.read(text) instanceof Map<?, ?> tree) {
            tree.forEach((name, count) -> counts.put(name.toString(), (Long) count));
        }
        return counts;
    }
}
