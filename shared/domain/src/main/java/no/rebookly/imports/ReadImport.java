package no.rebookly.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Customers;
import no.rebookly.job.Job;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.language.Words;
import no.rebookly.phone.PhoneReader;

/**
 * Reads an uploaded file: what its columns mean and what its rows would do. It writes nothing but the import, and reads the
 * largest list in seconds, so it is one page: killed, it begins anew.
 */
public final class ReadImport implements JobWorker {
    private static final int ROWS_AT_ONCE = 500;

    private final Imports imports;
    private final OpenImport openImport;
    private final InstantSource clock;

    public ReadImport(
            Imports imports,
            Uploads uploads,
            TableReader reader,
            PhoneReader phones,
            Customers customers,
            InstantSource clock) {
        this.imports = imports;
        this.openImport = new OpenImport(uploads, reader, phones, customers);
        this.clock = clock;
    }

    @Override
    public JobStep next(Job job) {
        var found = find(job);
        if (found.isEmpty()) {
            return new JobStep.Finished(0, 0);
        }
        var read = read(found.get());
        // Conditional on the version: one who did the same page at once wrote the same; then there is nothing left to
        // do.
        if (!imports.change(read) && find(job).isPresent()) {
            throw new IllegalStateException("the import changed while it was read");
        }
        var rows = read.counts().map(Counts::rows).orElse(0L);
        return read.problem().<JobStep>map(JobStep.Failed::new).orElseGet(() -> new JobStep.Finished(rows, rows));
    }

    private Import read(Import present) {
        var opened = openImport.table(present);
        if (opened.isEmpty()) {
            return present.failed(ImportProblems.GONE);
        }
        return switch (opened.get()) {
            case OpenTable.Opened.Refused(var fault, var line) -> present.failed(ImportProblems.of(fault, line));
            case OpenTable.Opened.Ready(var table) -> {
                try (table) {
                    yield read(present, table);
                } catch (IOException broken) {
                    throw new UncheckedIOException("cannot read an upload", broken);
                }
            }
        };
    }

    private Import read(Import present, Table table) throws IOException {
        var now = clock.instant();
        var contents = FileContents.of(table);
        var meanings = present.contents().isEmpty()
                ? openImport.guess().guess(table, present.kind(), no.rebookly.time.Oslo.day(now))
                : present.mapping();
        return switch (Mapping.check(table.columns(), meanings, present.kind())) {
            case Mapping.Check.Invalid invalid -> present.ready(contents, meanings, Optional.empty());
            case Mapping.Check.Valid(var mapping) -> count(present, table, contents, meanings, mapping);
        };
    }

    private Import count(
            Import present, Table table, FileContents contents, Map<String, ColumnMeaning> meanings, Mapping mapping)
            throws IOException {
        var tally = new Tally(openImport.rows(present, mapping, clock.instant()));
        var problem = tally.count(table);
        return problem.isPresent()
                ? present.failed(problem.get())
                : present.ready(contents, meanings, Optional.of(tally.counts()));
    }

    private Optional<Import> find(Job job) {
        return ImportId.parse(job.subject())
                .flatMap(id -> imports.find(job.studio(), id))
                .filter(found ->
                        found.state() == ImportState.READING && found.job().equals(Optional.of(job.id())));
    }

    @Override
    public void cancel(Job job) {
        find(job).ifPresent(found -> imports.change(found.failed(ImportProblems.STOPPED)));
    }

    @Override
    public void giveUp(Job job, Words problem) {
        find(job).ifPresent(found -> imports.change(found.failed(problem)));
    }

    @Override
    public void close() {
        // Nothing is held open between pages.
    }

    /** Counts rows by what they are. */
    private static final class Tally {
        private final MergeRow mergeRow;
        private long rows;
        private long added;
        private long known;
        private long changed;
        private long refused;

        private Tally(MergeRow mergeRow) {
            this.mergeRow = mergeRow;
        }

        /** Empty when every row could be read. */
        private Optional<Words> count(Table table) throws IOException {
            var page = new ArrayList<Rows.Step.Row>();
            while (true) {
                switch (table.next()) {
                    case Rows.Step.End() -> {
                        mergeRow.merge(page).forEach(this::count);
                        return Optional.empty();
                    }
                    case Rows.Step.Broken(var fault, var line) -> {
                        return Optional.of(ImportProblems.of(fault, line));
                    }
                    case Rows.Step.Row row -> {
                        page.add(row);
                        if (page.size() == ROWS_AT_ONCE) {
                            mergeRow.merge(page).forEach(this::count);
                            page.clear();
                        }
                    }
                }
            }
        }

        private void count(MergeRow.Merged merged) {
            switch (merged) {
                case MergeRow.Merged.Empty empty -> rows--;
                case MergeRow.Merged.Refused row -> refused++;
                case MergeRow.Merged.Added row -> added++;
                case MergeRow.Merged.Known row -> known++;
                case MergeRow.Merged.Changed row -> changed++;
            }
            rows++;
        }

        private Counts counts() {
            return new Counts(
                    rows, added, known, changed, refused, mergeRow.people().sharing());
        }
    }
}
