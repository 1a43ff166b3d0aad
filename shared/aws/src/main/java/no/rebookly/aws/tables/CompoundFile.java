package no.rebookly.aws.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import no.rebookly.imports.TableFault;

/**
 * Tells what an OLE2 compound file is by the names of the streams in it ([MS-CFB] 2.6.1, UTF-16): a workbook that Office has
 * encrypted ([MS-OFFCRYPTO] 2.3.4), or one of Excel up to 2003.
 */
final class CompoundFile {
    private static final String ENCRYPTED = marker("EncryptedPackage");
    private static final String WORKBOOK = marker("Workbook\0");
    private static final String OLDER_WORKBOOK = marker("Book\0");
    private static final int BLOCK = 64 * 1024;

    private CompoundFile() {}

    /** Reads on until it knows, holding no more than a block. */
    static TableFault fault(InputStream file) throws IOException {
        var fault = TableFault.NOT_A_TABLE;
        var before = "";
        while (true) {
            var block = file.readNBytes(BLOCK);
            if (block.length == 0) {
                return fault;
            }
            var text = before + new String(block, StandardCharsets.ISO_8859_1);
            if (text.contains(ENCRYPTED)) {
                return TableFault.PASSWORD;
            }
            if (text.contains(WORKBOOK) || text.contains(OLDER_WORKBOOK)) {
                fault = TableFault.OLD_WORKBOOK;
            }
            before = text.substring(Math.max(0, text.length() - ENCRYPTED.length()));
        }
    }

    private static String marker(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
