package no.rebookly.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.atonce.AtOnce;
import no.rebookly.customer.Customers;
import no.rebookly.id.Ids;
import no.rebookly.job.Job;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobQueue;
import no.rebookly.job.JobStep;
import no.rebookly.job.JobWorker;
import no.rebookly.job.Jobs;
import no.rebookly.language.Words;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of an import in, a page at a time. The cursor counts the rows done. A page done twice finds its customers,
 * visits and appointments under the ids that its rows give, and adds nothing.
 */
public final class TakeRows implements JobWorker {
    /** So many that their writes keep the store busy, and so few that doing them again costs little. */
    static final int ROWS = 300;

    private static final int TRIES = 8;

    private final Imports imports;
    private final ImportJobs importJobs;
    private final InstantSource clock;
    private final OpenImport openImport;
    private final Customers customers;
    private @Nullable Open open;

    public TakeRows(
            Imports imports,
            Uploads uploads,
            TableReader reader,
            PhoneReader phones,
            Customers customers,
            Jobs jobs,
            JobQueue queue,
            Ids ids,
            InstantSource clock) {
        this.imports = imports;
        this.importJobs = new ImportJobs(imports, jobs, queue, ids);
        this.clock = clock;
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
            var step = page(job, found.get());
            takeBackIfStopped(job);
            return step;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }

    /**
     * Who is told to stop may be half way in a page, and the one who takes the rows back already done: then what this page wrote
     * is taken back by another job, and whoever is at it still leaves it to that one.
     */
    private void takeBackIfStopped(Job job) {
        for (var tries = 0; tries < TRIES; tries++) {
            var present =
                    imports.find(job.studio(), new ImportId(job.subject())).orElseThrow();
            if (present.job().equals(Optional.of(job.id()))
                    || importJobs
                            .start(present, JobKind.UNDO_IMPORT, present::undoingAgain, clock.instant())
                            .isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("the import changed at every try");
    }

    private JobStep page(Job job, Import present) throws IOException {
        var from = job.cursor().isEmpty() ? 0 : Long.parseLong(job.cursor());
        if (open == null || open.at() != from) {
            close();
            var opening = Open.of(openImport, present, from);
            if (opening instanceof Opening.Refused refused) {
                return fail(present, refused.problem());
            }
            open = ((Opening.Ready) opening).open();
        }
        return takeIn(present, open);
    }

    private JobStep takeIn(Import present, Open from) throws IOException {
        var rows = new ArrayList<Rows.Step.Row>();
        var last = from.next(rows);
        return switch (last) {
            case Rows.Step.Broken broken -> fail(present, ImportProblems.of(broken.fault(), broken.line()));
            case Rows.Step.End end -> {
                write(present, from.mergeRow(), rows);
                yield finish(present, from.at());
            }
            case Rows.Step.Row row -> {
                write(present, from.mergeRow(), rows);
                yield new JobStep.More(
                        Long.toString(from.at()),
                        from.at(),
                        present.counts().map(Counts::rows).orElse(0L));
            }
        };
    }

    /**
     * People of one number one after another, in the order of their rows: killed half way, a page leaves of them only those that
     * come first, and finds whom it found before when it is done again. All others at once.
     */
    private void write(Import present, MergeRow mergeRow, List<Rows.Step.Row> rows) {
        Map<PhoneNumber, Map<Person, List<Told>>> page = new LinkedHashMap<>();
        for (var merged : mergeRow.merge(rows)) {
            switch (merged) {
                case MergeRow.Merged.Added(var person, var told) -> collect(page, person, told);
                case MergeRow.Merged.Changed changed -> collect(page, changed.person(), changed.told());
                case MergeRow.Merged.Empty empty -> {}
                case MergeRow.Merged.Known known -> {}
                case MergeRow.Merged.Refused refused -> {}
            }
        }
        var write = new WriteRows(customers, present, mergeRow.asksForYes());
        AtOnce.map(AtOnce.STORE_CALLS, List.copyOf(page.values()), people -> {
            people.forEach(write::write);
            return people;
        });
    }

    private static void collect(Map<PhoneNumber, Map<Person, List<Told>>> page, Person person, Told told) {
        page.computeIfAbsent(person.phone(), key -> new LinkedHashMap<>())
                .computeIfAbsent(person, key -> new ArrayList<>())
                .add(told);
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
        return named(job).filter(found -> found.state() == ImportState.COMMITTING);
    }

    private Optional<Import> named(Job job) {
        return ImportId.parse(job.subject())
                .flatMap(id -> imports.find(job.studio(), id))
                .filter(found -> found.job().equals(Optional.of(job.id())));
    }

    /**
     * What it has taken in is taken back, by a job of its own that the import names from then on; also when the last row was in
     * before it was told to stop.
     */
    @Override
    public void cancel(Job job) {
        named(job)
                .filter(present -> present.state() == ImportState.COMMITTING || present.state() == ImportState.DONE)
                .ifPresent(
                        present -> importJobs.start(present, JobKind.UNDO_IMPORT, present::undoing, clock.instant()));
    }

    @Override
    public void giveUp(Job job, Words problem) {
        find(job).ifPresent(found -> imports.change(found.failed(problem)));
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
    private static final class Open {
        private final Table table;
        private final MergeRow mergeRow;
        private long at;

        private Open(Table table, MergeRow mergeRow) {
            this.table = table;
            this.mergeRow = mergeRow;
        }

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

        private Table table() {
            return table;
        }

        private MergeRow mergeRow() {
            return mergeRow;
        }

        /** How many rows, empty ones apart, were read. */
        private long at() {
            return at;
        }

        /** The next page of rows, and the step after which there is no more to read now. */
        private Rows.Step next(List<Rows.Step.Row> rows) throws IOException {
            while (true) {
                var step = table.next();
                if (!(step instanceof Rows.Step.Row row)) {
                    return step;
                }
                if (!row.isEmpty()) {
                    rows.add(row);
                    at++;
                    if (rows.size() == ROWS) {
                        return step;
                    }
                }
            }
        }

        private void skip(long rows) throws IOException {
            while (at < rows) {
                if (!(table.next() instanceof Rows.Step.Row row)) {
                    throw new IllegalStateException("an import's file has fewer rows than were taken in");
                }
                at += row.isEmpty() ? 0 : 1;
            }
        }
    }
}
