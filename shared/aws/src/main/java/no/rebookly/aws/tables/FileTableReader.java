package no.rebookly.aws.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.TableReader;

/** Every list that a studio may have: text or an Excel workbook, told apart by what stands in it. */
public final class FileTableReader implements TableReader {
    private static final int START = 1_024;

    private final TableReader text;
    private final TableReader workbook;

    public FileTableReader() {
        this(new CsvTableReader(), new XlsxTableReader());
    }

    FileTableReader(TableReader text, TableReader workbook) {
        this.text = text;
        this.workbook = workbook;
    }

    @Override
    public Opening open(InputStream file) throws IOException {
        var start = file.readNBytes(START);
        var whole = new SequenceInputStream(new ByteArrayInputStream(start), file);
        return switch (FileKind.of(start)) {
            case FileKind.Text() -> text.open(whole);
            case FileKind.Zip() -> workbook.open(whole);
            case FileKind.Compound() -> refuse(whole, CompoundFile.fault(whole));
            case FileKind.Other(var fault) -> refuse(whole, fault);
        };
    }

    private static Opening refuse(InputStream file, TableFault fault) throws IOException {
        file.close();
        return new Opening.Refused(fault);
    }
}
