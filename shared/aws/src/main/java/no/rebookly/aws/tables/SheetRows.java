package no.rebookly.aws.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.rebookly.imports.Rows;
import no.rebookly.imports.Table;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that have something in them, with the numbers that the owner sees beside them. */
final class SheetRows implements Rows {
    private final Workbook workbook;
    private final XmlPart sheet;
    private final CellReader cells;
    private @Nullable Step ahead;
    private long line;

    SheetRows(Workbook workbook, XmlPart sheet, CellReader cells) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.cells = cells;
    }

    /** Whether there is a first row, which is kept for {@link #next}. */
    boolean hasRows() throws IOException {
        var first = read();
        ahead = first;
        return first instanceof Step.Row;
    }

    @Override
    public Step next() throws IOException {
        var first = ahead;
        if (first != null) {
            ahead = null;
            return first;
        }
        try {
            return read();
        } catch (UnreadableFileException broken) {
            return new Step.Broken(broken.fault(), line + 1);
        }
    }

    private Step read() throws IOException {
        while (sheet.next()) {
            if (sheet.starts("row")) {
                line = XmlPart.number(sheet.attribute("r"), (int) Math.min(line + 1, Integer.MAX_VALUE));
                var row = row();
                if (!row.isEmpty()) {
                    return new Step.Row(line, row);
                }
            } else if (sheet.ends("sheetData")) {
                return new Step.End();
            }
        }
        return new Step.End();
    }

    /** Without the empty cells at its end: a look that goes on over a whole row makes no columns. */
    private List<String> row() throws IOException {
        var row = new ArrayList<String>();
        var column = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                column = column(sheet.attribute("r"), column);
                var cell = cells.read(sheet);
                if (!cell.isBlank() && row.size() <= Table.MOST_COLUMNS) {
                    while (row.size() < Math.min(column, Table.MOST_COLUMNS)) {
                        row.add("");
                    }
                    set(row, column, cell);
                }
                column++;
            }
        }
        return row;
    }

    private static void set(List<String> row, int column, String cell) {
        if (column < row.size()) {
            row.set(column, cell);
        } else {
            row.add(cell);
        }
    }

    /** "AB12" is column 27, from 0. */
    private static int column(String reference, int orElse) {
        var column = 0;
        var letters = 0;
        while (letters < reference.length() && letters < 3 && isLetter(reference.charAt(letters))) {
            column = column * 26 + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        return letters == 0 ? orElse : column - 1;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    void closeSheet() throws IOException {
        sheet.close();
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet.close();
        }
    }
}
