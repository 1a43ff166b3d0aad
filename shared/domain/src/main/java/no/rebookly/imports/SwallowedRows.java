package no.rebookly.imports;

/**
 * Finds rows within a cell: a quotation mark was opened that nobody meant, and what follows up to the next one was taken for the
 * cell. Whole rows have as many delimiters as the list has between its columns; prose has not, line after line.
 */
final class SwallowedRows {
    /** With fewer columns a note of several lines may look so. */
    private static final int FEWEST_COLUMNS = 3;

    private static final int MOST_LINES = 200;

    private SwallowedRows() {}

    static boolean isIn(String cell, String delimiter, int width) {
        var first = cell.indexOf('\n');
        if (first < 0 || delimiter.isEmpty() || width < FEWEST_COLUMNS) {
            return false;
        }
        var rows = 0;
        var from = first + 1;
        for (var end = cell.indexOf('\n', from); end >= 0 && rows < MOST_LINES; end = cell.indexOf('\n', from)) {
            if (count(cell, delimiter.charAt(0), from, end) != width - 1) {
                return false;
            }
            rows++;
            from = end + 1;
        }
        return rows > 0;
    }

    private static int count(String cell, char delimiter, int from, int to) {
        var count = 0;
        for (var i = from; i < to; i++) {
            count += cell.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
