package no.rebookly.imports;

import java.io.IOException;
import java.io.InputStream;

/**
 * Takes a file apart into rows of cells, whatever its format; what the cells mean is not its business. Memory does not grow
 * with the file.
 */
public interface TableReader {
    /** Reads the beginning of the file; the rows own the stream from then on, and a refusal closes it. */
    Opening open(InputStream file) throws IOException;

    sealed interface Opening {
        /**
         * @param encoding as people call it, {@code UTF-8} or {@code windows-1252}
         * @param delimiter between cells, empty where the format needs none
         */
        record Opened(String encoding, String delimiter, Rows rows) implements Opening {}

        record Refused(TableFault fault) implements Opening {}
    }
}
