package no.rebookly.benchmarks;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.atonce.AtOnce;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.aws.tables.FileTableReader;
import no.rebookly.imports.CommitImport;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.ImportState;
import no.rebookly.imports.NoticeUpload;
import no.rebookly.imports.ReadImport;
import no.rebookly.imports.TakeRows;
import no.rebookly.imports.Uploads;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.job.RunJob;
import no.rebookly.language.Words;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.imports.InMemoryImports;
import no.rebookly.testing.job.InMemoryJobs;
import no.rebookly.testing.job.QueuedJobs;
import no.rebookly.testing.platform.CountingIds;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A list of customers with a visit each, from the file to the last row taken in, against as many bare transactions. */
final class ImportRun implements Benchmark {
    private static final int WARMING = 3_000;
    private static final int ROWS = 10_000;
    private static final int MANY_ROWS = 100_000;
    private static final ImportId ID = new ImportId("imp_00000000000000000001");
    private static final AccountId OWNER = new AccountId("acc_00000000000000000001");

    @Override
    public Report run(boolean full) throws Exception {
        measured(WARMING);
        var few = measured(ROWS);
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("rows per second, reading first and then taking in", number(few.rowsPerSecond), ""));
        rows.add(List.of("rows per second, taking in alone", number(few.commitPerSecond), ""));
        rows.add(List.of("bare transactions per second", number(few.barePerSecond), ""));
        rows.add(List.of(
                "ratio of reading and taking in", Figures.ratio(few.rowsPerSecond, few.barePerSecond), "≥ 0.5"));
        rows.add(List.of("write units per row", number(few.unitsPerRow), ""));
        rows.add(List.of("heap in use on the last page, MB", number(few.megabytes), ""));
        if (full) {
            var many = measured(MANY_ROWS);
            rows.add(List.of(MANY_ROWS + " rows: rows per second", number(many.rowsPerSecond), ""));
            rows.add(List.of(MANY_ROWS + " rows: heap in use on the last page, MB", number(many.megabytes), ""));
            rows.add(List.of("heap more than for " + ROWS + ", MB", number(many.megabytes - few.megabytes), "≤ 50"));
        }
        return new Report(
                "A list of " + ROWS + " customers",
                "From the file to the last row taken in, through the jobs' own workers, "
                        + AtOnce.STORE_CALLS
                        + " writes at once, into DynamoDB Local. Each row makes a customer, her outline and a visit in one conditional"
                        + " transaction; bare is as many transactions of three items of that size and in the same indexes,"
                        + " conditional and as many at once, by the low-level client. The heap is what is left after a"
                        + " collection, above what was in use before.",
                List.of("", "figure", "target"),
                rows);
    }

    private record Measured(
            double rowsPerSecond, double commitPerSecond, double barePerSecond, double unitsPerRow, double megabytes) {}

    private static Measured measured(int rows) throws Exception {
        var file = Files.createTempFile("list", ".csv");
        try (var studio = new BigStudio(0)) {
            write(file, rows);
            var before = heap();
            var run = new Run(studio, file);
            studio.consumed.reset();
            var started = System.nanoTime();
            run.read();
            var read = System.nanoTime();
            run.takeIn();
            var ended = System.nanoTime() - run.collecting;
            var units = studio.consumed.spent().writeUnits();
            if (run.found().counts().orElseThrow().added() != rows
                    || run.found().state() != ImportState.DONE) {
                throw new IllegalStateException("not every row came in");
            }
            return new Measured(
                    rows / seconds(started, ended),
                    rows / seconds(read, ended),
                    bare(studio.tables, Math.min(rows, ROWS)),
                    units / rows,
                    (run.atTheEnd - before) / 1e6);
        } finally {
            Files.delete(file);
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static void write(Path file, int rows) throws IOException {
        var random = new Random(7);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("Navn;Mobil;Siste besøk;Behandling;Pris\n");
            for (var row = 0; row < rows; row++) {
                out.write(String.format(
                        "Åse-%d Nordmann;4%07d;%02d.%02d.2026;Klipp;%d,00%n",
                        row, row, 1 + random.nextInt(28), 1 + random.nextInt(10), 300 + random.nextInt(900)));
            }
        }
    }

    /** After what nobody holds any more is gone. */
    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double bare(TestTables tables, int transactions) {
        var customer = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[260]));
        var outline = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[130]));
        var visit = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[60]));
        var numbers = IntStream.range(0, transactions).boxed().toList();
        var started = System.nanoTime();
        AtOnce.map(AtOnce.STORE_CALLS, numbers, number -> {
            var key = fromS("bare" + number);
            tables.client()
                    .transactWriteItems(write -> write.transactItems(
                            put(
                                    tables,
                                    Map.of(
                                            "pk", fromS("BARE"),
                                            "sk", key,
                                            "listPk", key,
                                            "listSk", key,
                                            "text", customer)),
                            put(tables, Map.of("pk", fromS("OUTLINES"), "sk", key, "text", outline)),
                            put(tables, Map.of("pk", key, "sk", fromS("VISIT"), "text", visit))));
            return number;
        });
        return transactions / seconds(started, System.nanoTime());
    }

    private static TransactWriteItem put(TestTables tables, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(tables.data()).item(item).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    /** An upload on disk, so that the file is no part of the heap. */
    private record OnDisk(Path file) implements Uploads {
        @Override
        public Slot slot(StudioId studio, ImportId id, long size, Instant now) {
            return new Slot(URI.create("https://nowhere.example"), Map.of());
        }

        @Override
        public Optional<InputStream> open(StudioId studio, ImportId id) throws IOException {
            return Optional.of(Files.newInputStream(file));
        }

        @Override
        public boolean isThere(StudioId studio, ImportId id) {
            return true;
        }
    }

    private static final class Run {
        private final InMemoryImports imports = new InMemoryImports();
        private final InMemoryJobs jobs = new InMemoryJobs();
        private final QueuedJobs queue = new QueuedJobs();
        private final CountingIds ids = new CountingIds();
        private final BigStudio studio;
        private final Uploads uploads;
        private long atTheEnd;
        /** Time that only the measuring took. */
        private long collecting;

        private Run(BigStudio studio, Path file) throws IOException {
            this.studio = studio;
            this.uploads = new OnDisk(file);
            imports.add(Import.open(
                    BigStudio.STUDIO, ID, ImportKind.CUSTOMERS, "liste.csv", Files.size(file), BigStudio.NOON));
        }

        private Import found() {
            return imports.find(BigStudio.STUDIO, ID).orElseThrow();
        }

        private void read() {
            new NoticeUpload(imports, uploads, jobs, queue, ids, () -> BigStudio.NOON).notice(found());
            work();
        }

        private void takeIn() {
            new CommitImport(imports, jobs, queue, ids, () -> BigStudio.NOON).commit(BigStudio.STUDIO, ID, OWNER);
            work();
        }

        private void work() {
            var reader = new FileTableReader();
            var phones = new LibPhoneNumberReader();
            var customers = studio.platform.customers();
            for (var body = queue.next(); body.isPresent(); body = queue.next()) {
                new RunJob(
                                jobs,
                                queue,
                                Map.of(
                                        JobKind.READ_IMPORT,
                                        job -> new ReadImport(
                                                imports, uploads, reader, phones, customers, () -> BigStudio.NOON),
                                        JobKind.COMMIT_IMPORT,
                                        job -> watched(new TakeRows(
                                                imports,
                                                uploads,
                                                reader,
                                                phones,
                                                customers,
                                                jobs,
                                                queue,
                                                ids,
                                                () -> BigStudio.NOON))),
                                () -> BigStudio.NOON)
                        .run(
                                BigStudio.STUDIO,
                                new JobId(body.get().replaceAll(".*\"job\":\"([^\"]+)\".*", "$1")),
                                () -> true);
            }
        }

        /** Looks at the heap when the last page is done and its worker still holds all it needs. */
        private JobWorker watched(JobWorker worker) {
            return new JobWorker() {
                @Override
                public JobStep next(Job job) {
                    var step = worker.next(job);
                    if (step instanceof JobStep.Finished) {
                        var started = System.nanoTime();
                        atTheEnd = heap();
                        collecting += System.nanoTime() - started;
                    }
                    return step;
                }

                @Override
                public void cancel(Job job) {
                    worker.cancel(job);
                }

                @Override
                public void giveUp(Job job, Words problem) {
                    worker.giveUp(job, problem);
                }

                @Override
                public void close() {
                    worker.close();
                }
            };
        }
    }
}
