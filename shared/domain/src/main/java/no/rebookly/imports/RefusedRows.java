package no.rebookly.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Customers;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneReader;

/** The rows of an import that are refused, read from the file for as long as that is kept: they are stored nowhere else. */
public final class RefusedRows {
    private final OpenImport openImport;
    private final InstantSource clock;

    public RefusedRows(
            Uploads uploads, TableReader reader, PhoneReader phones, Customers customers, InstantSource clock) {
        this.openImport = new OpenImport(uploads, reader, phones, customers);
        this.clock = clock;
    }

    /** @param line of the file, from 1 */
    public record RefusedRow(long line, List<String> cells, List<RowReading.RowRefusal> refusals) {
        @Override
        public String toString() {
            return "RefusedRow[line " + line + "]";
        }
    }

    /** Empty when the file is gone, or its columns do not say enough. */
    public Optional<Page<RefusedRow>> read(Import of, PageRequest page) {
        var opened = openImport.table(of);
        if (opened.isEmpty() || !(opened.get() instanceof OpenTable.Opened.Ready(var table))) {
            return Optional.empty();
        }
        try (table) {
            return Mapping.check(table.columns(), of.mapping(), of.kind()) instanceof Mapping.Check.Valid(var mapping)
                    ? Optional.of(read(of, mapping, table, page))
                    : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read an upload", broken);
        }
    }

    private Page<RefusedRow> read(Import of, Mapping mapping, Table table, PageRequest page) throws IOException {
        var mergeRow = openImport.rows(
                of, mapping, of.committed().map(Import.Committed::at).orElse(clock.instant()));
        var after = page.position().map(Long::parseLong).orElse(0L);
        var found = new ArrayList<RefusedRow>();
        while (table.next() instanceof Rows.Step.Row row) {
            if (mergeRow.merge(row) instanceof MergeRow.Merged.Refused(var refusals) && row.line() > after) {
                if (found.size() == page.limit()) {
                    return new Page<>(
                            found, Optional.of(Long.toString(found.getLast().line())));
                }
                found.add(new RefusedRow(row.line(), row.cells(), refusals));
            }
        }
        return new Page<>(found, Optional.empty());
    }
}
