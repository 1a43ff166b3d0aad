package no.rebookly.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A file that is already rows; each row is one string of cells between bars. */
final class ListedRows implements TableReader, Rows {
    private final Iterator<Step> steps;
    private boolean closed;

    ListedRows(List<Step> steps) {
        this.steps = steps.iterator();
    }

    static ListedRows of(String... rows) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < rows.length; i++) {
            steps.add(new Step.Row(i + 1, List.of(rows[i].split("\\|", -1))));
        }
        steps.add(new Step.End());
        return new ListedRows(steps);
    }

    @Override
    public Opening open(InputStream file) {
        return new Opening.Opened("UTF-8", "|", this);
    }

    @Override
    public Step next() {
        return steps.next();
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
