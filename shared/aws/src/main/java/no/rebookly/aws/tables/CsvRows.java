package no.rebookly.aws.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import no.rebookly.imports.Rows;
import no.rebookly.imports.TableFault;

/** Rows of text, as RFC 4180 quotes them. The bounds here only keep memory flat; those that an owner is told are the domain's. */
final class CsvRows implements Rows {
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    CsvRows(Reader text, char delimiter, int linesToSkip) {
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(LONGEST_RECORD)
                                .maxFieldSize(LONGEST_RECORD)
                                .maxRecordSize(LONGEST_RECORD)
                                .build(),
                        text);
        reader.skipLines(linesToSkip);
        records = reader.iterator();
    }

    @Override
    public Step next() throws IOException {
        try {
            if (!records.hasNext()) {
                return new Step.End();
            }
            var record = records.next();
            line = record.getStartingLineNumber();
            var cells = record.getFields();
            for (var cell : cells) {
                if (cell.indexOf('\0') >= 0) {
                    return new Step.Broken(TableFault.NOT_A_TABLE, line);
                }
            }
            return new Step.Row(line, cells);
        } catch (CsvParseException unreadable) {
            return new Step.Broken(TableFault.OPEN_QUOTE, line + 1);
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
