package no.rebookly.aws.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import no.rebookly.imports.TableFault;

/**
 * XML that a parser may take at its word without holding much of it: between two "<" stands no more than the longest cell or
 * tag of a workbook, and there is nothing that begins with "<!". That leaves out document types, entities, comments and CDATA,
 * of which no program writes any into the parts that are read here.
 */
final class GuardedReader extends FilterReader {
    /** Excel's longest cell has 32,767 characters, some of which are written as five or six. */
    private static final int FARTHEST = 256 * 1024;

    private int since;
    private boolean opened;

    GuardedReader(Reader xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        for (var i = offset; i < offset + count; i++) {
            var sign = target[i];
            if ((opened && sign == '!') || ++since > FARTHEST) {
                throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
            }
            opened = sign == '<';
            if (opened) {
                since = 0;
            }
        }
        return count;
    }
}
