package no.rebookly.aws.tables;

import java.io.IOException;
import java.io.InputStream;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.TableReader;

/**
 * Lists as text: cells between semicolons, commas, tabs or bars, in UTF-8 or UTF-16 (with or without their marks),
 * or with one byte for each letter.
 */
public final class CsvTableReader implements TableReader {
    @Override
    public Opening open(InputStream file) throws IOException {
        var start = TextStart.of(file);
        var sample = start.isText() ? start.sample() : "";
        if (!start.isText() || sample.chars().anyMatch(TextStart::isControl)) {
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
