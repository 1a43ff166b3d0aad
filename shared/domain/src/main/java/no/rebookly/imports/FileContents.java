package no.rebookly.imports;

import java.util.List;

/**
 * What an uploaded file turned out to hold.
 *
 * @param preview its first rows, to show
 */
public record FileContents(TableFormat format, List<String> columns, List<List<String>> preview) {
    public static final int PREVIEW_ROWS = 5;
    private static final int LONGEST_CELL = 100;

    public FileContents {
        columns = List.copyOf(columns);
        preview = preview.stream().map(List::copyOf).toList();
    }

    static FileContents of(Table table) {
        var first = table.sample().stream()
                .limit(PREVIEW_ROWS)
                .map(row -> row.stream()
                        .limit(table.columns().size())
                        .map(FileContents::shown)
                        .toList())
                .toList();
        return new FileContents(table.format(), table.columns(), first);
    }

    private static String shown(String cell) {
        var line = cell.replaceAll("\\p{Cc}+", " ");
        return line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL - 1) + "…";
    }

    /** Cells and, where a list has no heading, perhaps columns are personal data. */
    @Override
    public String toString() {
        return "FileContents[" + format + ", " + columns.size() + " columns]";
    }
}
