package no.rebookly.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.Customers;
import no.rebookly.job.Job;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.language.Words;
import no.rebookly.phone.PhoneReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of an import in, a page at a time. The cursor counts the rows done. A page done twice finds its customers,
 * visits and appointments under the ids that its rows give, and adds nothing.
 */
public final class TakeRows implements JobWorker {
    /** One person's rows of a page fit into one transaction of 100 items, even if all of them are about one. */
    static final int ROWS = 45;

    private final Imports imports;
    private final OpenImport openImport;
    private final Customers customers;
    private @Nullable Open open;

    public TakeRows(Imports imports, Uploads uploads, TableReader reader, PhoneReader phones, Customers customers) {
        this.imports = imports;
        this.openImport = new OpenImport(uploads, reader, phones, customers);
        this.customers = customers;
    }

    @Override
    public JobStep next(Job job) {
        var found = find(job);
        if (found.isEmpty()) {
            return new JobStep.Finished(job.done(), job.total());
        }
        try {
            return page(job, found.get());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }

    private JobStep page(Job job, Import present) throws IOException {
        var from = job.cursor().isEmpty() ? 0 : Long.parseLong(job.cursor());
        if (open == null) {
            var opening = Open.of(openImport, present, from);
            if (opening instanceof Opening.Refused(var problem)) {
                return fail(present, problem);
            }
            open = ((Opening.Ready) opening).open();
        }
        var total = present.counts().map(Counts::rows).orElse(0L);
        var write = new WriteRows(customers, present);
        Map<Person, WriteRows.Work> page = new LinkedHashMap<>();
        for (var rows = 0; rows < ROWS; ) {
            switch (open.table().next()) {
                case Rows.Step.Broken(var fault, var line) -> {
                    return fail(present, ImportProblems.of(fault, line));
                }
                case Rows.Step.End() -> {
                    page.forEach(write::write);
                    return finish(present, from + rows);
                }
                case Rows.Step.Row row -> {
                    var merged = open.mergeRow().merge(row);
                    rows += merged instanceof MergeRow.Merged.Empty ? 0 : 1;
                    collect(page, merged);
                }
            }
        }
        page.forEach(write::write);
        return new JobStep.More(Long.toString(from + ROWS), from + ROWS, total);
    }

    private static void collect(Map<Person, WriteRows.Work> page, MergeRow.Merged merged) {
        switch (merged) {
            case MergeRow.Merged.Added(var person, var additions) ->
                page.put(person, new WriteRows.Work(true, additions));
            case MergeRow.Merged.Changed(var person, var additions) ->
                page.merge(person, new WriteRows.Work(false, additions), WriteRows.Work::and);
            case MergeRow.Merged.Empty empty -> {}
            case MergeRow.Merged.Known known -> {}
            case MergeRow.Merged.Refused refused -> {}
        }
    }

    private JobStep finish(Import present, long done) {
        if (!imports.change(present.done())
                && imports.find(present.studio(), present.id())
                        .filter(now -> now.state() == ImportState.COMMITTING)
                        .isPresent()) {
            throw new IllegalStateException("the import changed while its rows were taken in");
        }
        return new JobStep.Finished(done, done);
    }

    private JobStep fail(Import present, Words problem) {
        imports.change(present.failed(problem));
        return new JobStep.Failed(problem);
    }

    private Optional<Import> find(Job job) {
        return ImportId.parse(job.subject())
                .flatMap(id -> imports.find(job.studio(), id))
                .filter(found ->
                        found.state() == ImportState.COMMITTING && found.job().equals(Optional.of(job.id())));
    }

    /** Not offered until rows can be taken back. */
    @Override
    public void cancel(Job job) {
        throw new IllegalStateException("a commit cannot be cancelled");
    }

    @Override
    public void close() {
        if (open != null) {
            try {
                open.table().close();
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot close an upload", broken);
            }
        }
    }

    /** How the file's opening ended. */
    private sealed interface Opening {
        record Ready(Open open) implements Opening {}

        record Refused(Words problem) implements Opening {}
    }

    /** The file, open behind the rows that are done: whom they made is in the store by now. */
    private record Open(Table table, MergeRow mergeRow) {
        private static Opening of(OpenImport openImport, Import present, long done) throws IOException {
            var opened = openImport.table(present);
            if (opened.isEmpty()) {
                return new Opening.Refused(ImportProblems.GONE);
            }
            return switch (opened.get()) {
                case OpenTable.Opened.Refused(var fault, var line) ->
                    new Opening.Refused(ImportProblems.of(fault, line));
                case OpenTable.Opened.Ready(var table) -> {
                    if (!(Mapping.check(table.columns(), present.mapping(), present.kind())
                            instanceof Mapping.Check.Valid(var mapping))) {
                        table.close();
                        throw new IllegalStateException("an import is committed only with a valid mapping");
                    }
                    var at = present.committed().orElseThrow().at();
                    var open = new Open(table, openImport.rows(present, mapping, at));
                    open.skip(done);
                    yield new Opening.Ready(open);
                }
            };
        }

        private void skip(long rows) throws IOException {
            for (var skipped = 0L; skipped < rows; ) {
                if (!(table.next() instanceof Rows.Step.Row row)) {
                    throw new IllegalStateException("an import's file has fewer rows than were taken in");
                }
                skipped += row.isEmpty() ? 0 : 1;
            }
        }
    }
}
