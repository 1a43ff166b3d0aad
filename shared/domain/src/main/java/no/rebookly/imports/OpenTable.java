package no.rebookly.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import no.rebookly.text.PlainText;

/** Opens a customer's file: reads its first rows, and finds out whether the first of them are titles or a heading. */
public final class OpenTable {
    private static final int ROWS_AHEAD = 50;

    private final TableReader reader;
    private final Headings headings;

    public OpenTable(TableReader reader, Headings headings) {
        this.reader = reader;
        this.headings = headings;
    }

    public sealed interface Opened {
        record Ready(Table table) implements Opened {}

        /** @param line 0 when the file as a whole is at fault */
        record Refused(TableFault fault, long line) implements Opened {}
    }

    /** The table owns the stream; a refusal closes it. */
    public Opened open(InputStream file) throws IOException {
        return switch (reader.open(file)) {
            case TableReader.Opening.Refused(var fault) -> new Opened.Refused(fault, 0);
            case TableReader.Opening.Opened(var encoding, var delimiter, var rows) -> {
                var opened = open(encoding, delimiter, rows);
                if (opened instanceof Opened.Refused) {
                    rows.close();
                }
                yield opened;
            }
        };
    }

    private Opened open(String encoding, String delimiter, Rows rows) throws IOException {
        var ahead = new ArrayList<Rows.Step>();
        var filled = new ArrayList<List<String>>();
        var width = 0;
        while (filled.size() <= ROWS_AHEAD) {
            var step = Table.checked(rows.next(), delimiter, width);
            if (step instanceof Rows.Step.Broken(var fault, var line)) {
                return new Opened.Refused(fault, line);
            }
            ahead.add(step);
            if (step instanceof Rows.Step.Row row && !row.isEmpty()) {
                filled.add(row.cells());
                width = Math.max(width, row.cells().size());
            } else if (step instanceof Rows.Step.End) {
                break;
            }
        }
        if (filled.isEmpty()) {
            return new Opened.Refused(TableFault.EMPTY_FILE, 0);
        }
        for (var titles = headings.rowsAbove(filled); titles > 0; titles--) {
            ahead.subList(0, firstFilled(ahead) + 1).clear();
            filled.removeFirst();
        }
        var header = headings.isHeading(filled.getFirst(), filled.subList(1, filled.size()));
        if (header && filled.size() == 1) {
            return new Opened.Refused(TableFault.HEADER_ONLY, 0);
        }
        if (width == 1 && !header && filled.stream().noneMatch(row -> Headings.mayHoldANumber(row.getFirst()))) {
            return new Opened.Refused(TableFault.NOT_A_TABLE, 0);
        }
        var names = names(header ? filled.getFirst() : List.of(), width);
        if (header) {
            ahead.subList(0, firstFilled(ahead) + 1).clear();
        }
        var sample = header ? filled.subList(1, filled.size()) : filled;
        return new Opened.Ready(new Table(new TableFormat(encoding, delimiter, header), names, sample, ahead, rows));
    }

    private static int firstFilled(List<Rows.Step> steps) {
        var index = 0;
        while (!(steps.get(index) instanceof Rows.Step.Row row && !row.isEmpty())) {
            index++;
        }
        return index;
    }

    private static List<String> names(List<String> heading, int width) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var i = 0; i < width; i++) {
            var text = i < heading.size() ? PlainText.clean(heading.get(i)) : "";
            var name = text.isEmpty() ? "Kolonne " + (i + 1) : text;
            var unique = name;
            for (var n = 2; !taken.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return names;
    }
}
