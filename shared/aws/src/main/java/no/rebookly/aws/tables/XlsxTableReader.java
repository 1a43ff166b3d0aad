package no.rebookly.aws.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import no.rebookly.imports.TableReader;

/**
 * Excel workbooks (ECMA-376), as Excel, Numbers, Google Sheets, LibreOffice and booking systems write them: the first sheet that
 * one can see and that has rows. A zip is read from its end, so the file is first copied into a temporary folder, where only
 * this process can read it and its name is gone as soon as it is open.
 */
public final class XlsxTableReader implements TableReader {
    private static final String ENCODING = "xlsx";

    private final Path folder;

    public XlsxTableReader() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    XlsxTableReader(Path folder) {
        this.folder = folder;
    }

    @Override
    public Opening open(InputStream file) throws IOException {
        try (file) {
            var workbook = Workbook.open(folder, file);
            try {
                return new Opening.Opened(ENCODING, "", workbook.firstRows());
            } catch (IOException | RuntimeException unreadable) {
                workbook.close();
                throw unreadable;
            }
        } catch (UnreadableFileException refused) {
            return new Opening.Refused(refused.fault());
        }
    }
}
