package no.rebookly.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file, one after another. */
public interface Rows extends Closeable {
    /** After {@link Step.End} or {@link Step.Broken} there is nothing more to ask for. */
    Step next() throws IOException;

    sealed interface Step {
        /** @param line on which the row begins in the file, from 1; a row can have several lines */
        record Row(long line, List<String> cells) implements Step {
            public Row {
                cells = List.copyOf(cells);
            }

            public boolean isEmpty() {
                for (var cell : cells) {
                    if (!cell.isBlank()) {
                        return false;
                    }
                }
                return true;
            }

            /** Cells are personal data. */
            @Override
            public String toString() {
                return "Row[line " + line + ", " + cells.size() + " cells]";
            }
        }

        record End() implements Step {}

        /** @param line of the row that could not be read, or after which it stands */
        record Broken(TableFault fault, long line) implements Step {}
    }
}
