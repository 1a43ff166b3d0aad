package no.rebookly.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rebookly.customer.Customers;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;

/**
 * The rows of an import by what they are, read from the file for as long as that is kept: they are stored nowhere else. What they
 * would do can be told only before they have done it.
 */
public final class ListRows {
    private static final int ROWS_AT_ONCE = 500;

    private final OpenImport openImport;
    private final InstantSource clock;

    public ListRows(Uploads uploads, TableReader reader, PhoneReader phones, Customers customers, InstantSource clock) {
        this.openImport = new OpenImport(uploads, reader, phones, customers);
        this.clock = clock;
    }

    /** Which rows. */
    public enum Kind {
        NEW,
        KNOWN,
        CHANGED,
        REFUSED,
        /** New customers who share a number. */
        SHARED
    }

    /**
     * @param line of the file, from 1
     * @param refusals of a refused row
     * @param changes of one that changes something
     * @param sharedWith of a new customer who shares a number: the names of the others
     */
    public record Listed(
            long line,
            List<String> cells,
            List<RowReading.RowRefusal> refusals,
            List<RowChange> changes,
            List<String> sharedWith) {
        private static Listed of(Rows.Step.Row row) {
            return new Listed(row.line(), row.cells(), List.of(), List.of(), List.of());
        }

        @Override
        public String toString() {
            return "Listed[line " + line + "]";
        }
    }

    /** Empty when the file is gone, or its columns do not say enough, or it is too late to tell. */
    public Optional<Page<Listed>> read(Import of, Kind kind, PageRequest page) {
        if (kind != Kind.REFUSED && of.state() != ImportState.READY) {
            return Optional.empty();
        }
        return switch (kind) {
            case REFUSED -> walk(of, (table, mapping) -> refused(of, mapping, table, page));
            case SHARED -> {
                var people = walk(of, (table, mapping) -> readAll(of, mapping, table));
                yield people.flatMap(all -> walk(of, (table, mapping) -> shared(of, mapping, table, page, all)));
            }
            case NEW, KNOWN, CHANGED -> walk(of, (table, mapping) -> judged(of, mapping, table, page, kind));
        };
    }

    /** What is done with an opened file. */
    @FunctionalInterface
    private interface Walk<T> {
        T over(Table table, Mapping mapping) throws IOException;
    }

    private <T> Optional<T> walk(Import of, Walk<T> walk) {
        var opened = openImport.table(of);
        if (opened.isEmpty() || !(opened.get() instanceof OpenTable.Opened.Ready(var table))) {
            return Optional.empty();
        }
        try (table) {
            return Mapping.check(table.columns(), of.mapping(), of.kind()) instanceof Mapping.Check.Valid(var mapping)
                    ? Optional.of(walk.over(table, mapping))
                    : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }

    /** A row alone tells that it is refused, but for one without a name: that needs to know whose number it is. */
    private Page<Listed> refused(Import of, Mapping mapping, Table table, PageRequest page) throws IOException {
        var interpretRow = openImport.interpret(of, mapping, clock.instant());
        var found = new Found(page);
        Optional<Set<PhoneNumber>> stored = Optional.empty();
        var seen = new HashSet<PhoneNumber>();
        while (!found.isFull() && table.next() instanceof Rows.Step.Row row) {
            switch (interpretRow.read(row.cells())) {
                case RowReading.Empty empty -> {}
                case RowReading.Refused(var refusals) -> found.add(refused(row, refusals));
                case RowReading.Good good -> {
                    if (good.name().isPresent()) {
                        seen.add(good.phone());
                    } else if (!seen.contains(good.phone())) {
                        stored = stored.or(() -> Optional.of(openImport.numbers(of)));
                        if (!stored.orElseThrow().contains(good.phone())) {
                            found.add(refused(row, List.of(new RowReading.RowRefusal("", RowReason.NAME_MISSING))));
                        }
                    }
                }
            }
        }
        return found.page();
    }

    private Page<Listed> judged(Import of, Mapping mapping, Table table, PageRequest page, Kind kind)
            throws IOException {
        var mergeRow = openImport.rows(of, mapping, clock.instant());
        var found = new Found(page);
        for (var rows = next(table); !rows.isEmpty() && !found.isFull(); rows = next(table)) {
            var merged = mergeRow.merge(rows);
            for (var i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var listed =
                        switch (merged.get(i)) {
                            case MergeRow.Merged.Added added when kind == Kind.NEW -> Optional.of(Listed.of(row));
                            case MergeRow.Merged.Known known when kind == Kind.KNOWN -> Optional.of(Listed.of(row));
                            case MergeRow.Merged.Changed changed
                            when kind == Kind.CHANGED ->
                                Optional.of(
                                        new Listed(row.line(), row.cells(), List.of(), changed.changes(), List.of()));
                            default -> Optional.<Listed>empty();
                        };
                listed.ifPresent(found::add);
            }
        }
        return found.page();
    }

    /** Who shares with whom is known only when every row has been read. */
    private People readAll(Import of, Mapping mapping, Table table) throws IOException {
        var mergeRow = openImport.rows(of, mapping, clock.instant());
        for (var rows = next(table); !rows.isEmpty(); rows = next(table)) {
            mergeRow.merge(rows);
        }
        return mergeRow.people();
    }

    private Page<Listed> shared(Import of, Mapping mapping, Table table, PageRequest page, People people)
            throws IOException {
        var interpretRow = openImport.interpret(of, mapping, clock.instant());
        var ids = new RowIds(of.id());
        var found = new Found(page);
        while (!found.isFull() && table.next() instanceof Rows.Step.Row row) {
            if (interpretRow.read(row.cells()) instanceof RowReading.Good good) {
                var id = ids.next(no.rebookly.customer.CustomerId.KIND, row.line());
                var holders = people.holders(good.phone());
                var added = holders.stream()
                        .filter(person ->
                                person.isNewAndShares() && person.id().value().equals(id))
                        .findFirst();
                added.ifPresent(person -> found.add(new Listed(
                        row.line(),
                        row.cells(),
                        List.of(),
                        List.of(),
                        holders.stream()
                                .filter(other -> !other.equals(person))
                                .map(Person::name)
                                .toList())));
            }
        }
        return found.page();
    }

    private static Listed refused(Rows.Step.Row row, List<RowReading.RowRefusal> refusals) {
        return new Listed(row.line(), row.cells(), refusals, List.of(), List.of());
    }

    private static List<Rows.Step.Row> next(Table table) throws IOException {
        var rows = new ArrayList<Rows.Step.Row>();
        while (rows.size() < ROWS_AT_ONCE && table.next() instanceof Rows.Step.Row row) {
            rows.add(row);
        }
        return rows;
    }

    /** A page as it fills; the position is the line of its last row. */
    private static final class Found {
        private final PageRequest page;
        private final long after;
        private final List<Listed> items = new ArrayList<>();

        private Found(PageRequest page) {
            this.page = page;
            this.after = page.position().map(Long::parseLong).orElse(0L);
        }

        private void add(Listed row) {
            if (row.line() > after) {
                items.add(row);
            }
        }

        /** With one more than asked for it is known that there are more. */
        private boolean isFull() {
            return items.size() > page.limit();
        }

        private Page<Listed> page() {
            if (!isFull()) {
                return new Page<>(items, Optional.empty());
            }
            var shown = items.subList(0, page.limit());
            return new Page<>(shown, Optional.of(Long.toString(shown.getLast().line())));
        }
    }
}
