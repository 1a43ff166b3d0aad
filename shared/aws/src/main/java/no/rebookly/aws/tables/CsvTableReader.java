package no.rebookly.aws.tables;

import java.io.IOException;
import java.io.InputStream;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.TableReader;

/**
 * Lists as text: cells between semicolons, commas, tabs or bars, in UTF-8 (with or without its mark), UTF-16 with its mark, or
 * Windows-1252. Another format has a reader of its own beside this one.
 */
public final class CsvTableReader implements TableReader {
    @Override
    public Opening open(InputStream file) throws IOException {
        var start = TextStart.of(file);
        var sample = start.isText() ? start.sample() : "";
        if (!start.isText() || sample.indexOf('\0') >= 0) {
            return refuse(file, TableFault.NOT_A_TABLE);
        }
        if (start.isWhole() && sample.isBlank()) {
            return refuse(file, TableFault.EMPTY_FILE);
        }
        var named = Delimiters.named(sample);
        char delimiter = named.isPresent() ? named.get() : Delimiters.find(sample, start.isWhole());
        var rows = new CsvRows(start.reader(), delimiter, named.isPresent() ? 1 : 0);
        return new Opening.Opened(start.charset().name(), Character.toString(delimiter), rows);
    }

    private static Opening refuse(InputStream file, TableFault fault) throws IOException {
        file.close();
        return new Opening.Refused(fault);
    }
}
