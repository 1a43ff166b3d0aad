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
        var step = ahead.isEmpty() ? checked(rest.next(), format.delimiter(), columns.size()) : ahead.remove();
        if (step instanceof Rows.Step.Row row && !row.isEmpty() && ++rows > MOST_ROWS) {
            return new Rows.Step.Broken(TableFault.TOO_MANY_ROWS, row.line());
        }
        return step;
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }

    /**
     * A row within the limits and with its letters mended. A cell that is longer than a cell can be keeps one sign more than that,
     * so that it is still found too long, and the rest is let go of.
     *
     * @param delimiter between cells, empty where the format has none
     * @param width of the widest row so far
     */
    static Rows.Step checked(Rows.Step step, String delimiter, int width) {
        if (!(step instanceof Rows.Step.Row row)) {
            return step;
        }
        var cells = row.cells();
        if (cells.size() > MOST_COLUMNS) {
            return new Rows.Step.Broken(TableFault.TOO_MANY_COLUMNS, row.line());
        }
        var broken = 0;
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (SwallowedRows.isIn(cell, delimiter, width)) {
                return new Rows.Step.Broken(TableFault.OPEN_QUOTE, row.line());
            }
            broken += mended(cell).equals(cell) ? 0 : 1;
        }
        return broken == 0
                ? row
                : new Rows.Step.Row(
                        row.line(), cells.stream().map(Table::mended).toList());
    }

    private static String mended(String cell) {
        return Mojibake.repaired(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL + 1) : cell);
    }
}
