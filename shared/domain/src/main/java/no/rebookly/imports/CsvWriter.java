package no.rebookly.imports;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes files that a spreadsheet opens (semicolons, quotes, CRLF, and a byte order mark so that Excel reads UTF-8). A cell
 * that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection); our own reading of phones takes
 * it away again.
 */
public final class CsvWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern LEADING_BLANKS = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+");

    private final Appendable out;

    /** Writes the byte order mark at once. */
    public CsvWriter(Appendable out) throws IOException {
        this.out = out.append('\uFEFF');
    }

    public void row(List<String> cells) throws IOException {
        var separator = "";
        for (var cell : cells) {
            out.append(separator)
                    .append('"')
                    .append(harmless(cell).replace("\"", "\"\""))
                    .append('"');
            separator = ";";
        }
        out.append("\r\n");
    }

    private static String harmless(String cell) {
        // Excel looks past leading blanks, so they do not make a formula harmless.
        var start = LEADING_BLANKS.matcher(cell).replaceFirst("");
        return runs(cell) || runs(start) ? "'" + cell : cell;
    }

    private static boolean runs(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}
