package no.rebookly.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * An opened list: what is known of it, and its rows, empty ones included, without the heading. Memory holds the first rows
 * only. The limits are those that the owner is told.
 */
public final class Table implements Closeable {
    public static final int MOST_COLUMNS = 100;
    public static final int LONGEST_CELL = 2_000;
    public static final int MOST_ROWS = 100_000;

    private final TableFormat format;
    private final List<String> columns;
    private final List<List<String>> sample;
    private final Deque<Rows.Step> ahead;
    private final Rows rest;
    private int rows;

    Table(TableFormat format, List<String> columns, List<List<String>> sample, List<Rows.Step> ahead, Rows rest) {
        this.format = format;
        this.columns = List.copyOf(columns);
        this.sample = List.copyOf(sample);
        this.ahead = new ArrayDeque<>(ahead);
        this.rest = rest;
    }

    public TableFormat format() {
        return format;
    }

    /** Names for the columns, each once: the headings, or "Kolonne 1" where there is none. */
    public List<String> columns() {
        return columns;
    }

    /** The first rows that are not empty, to show and to guess from. */
    public List<List<String>> sample() {
        return sample;
    }

    public Rows.Step next() throws IOException {
        var step = ahead.isEmpty() ? checked(rest.next()) : ahead.remove();
        if (step instanceof Rows.Step.Row row && !row.isEmpty() && ++rows > MOST_ROWS) {
            return new Rows.Step.Broken(TableFault.TOO_MANY_ROWS, row.line());
        }
        return step;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }

    static Rows.Step checked(Rows.Step step) {
        if (!(step instanceof Rows.Step.Row row)) {
            return step;
        }
        if (row.cells().size() > MOST_COLUMNS) {
            return new Rows.Step.Broken(TableFault.TOO_MANY_COLUMNS, row.line());
        }
        for (var cell : row.cells()) {
            if (cell.length() > LONGEST_CELL) {
                // So long a cell with line breaks is nearly always a quotation mark that swallowed the rows after it.
                var fault = cell.indexOf('\n') < 0 ? TableFault.CELL_TOO_LONG : TableFault.OPEN_QUOTE;
                return new Rows.Step.Broken(fault, row.line());
            }
        }
        return row;
    }
}
