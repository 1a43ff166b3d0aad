package no.rebookly.aws.tables;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import no.rebookly.imports.TableFault;

/**
 * Counts what comes out of a zip, and stops where no list would go on. A sheet of 100,000 rows of 20 cells is some 100 MB of
 * XML and inflates some 10 to 60 times; deflate can do 1,032 times.
 */
final class Inflated {
    static final long MOST = 512L * 1024 * 1024;
    static final long MOST_TIMES = 200;
    /** Below this the times say nothing. */
    private static final long SMALL = 4L * 1024 * 1024;

    private long total;

    InputStream count(InputStream part, long compressed) {
        return new Counted(part, compressed);
    }

    private final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        private Counted(InputStream part, long compressed) {
            super(part);
            this.most = Math.max(SMALL, compressed * MOST_TIMES);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                var read = super.read(target, offset, length);
                add(Math.max(read, 0));
                return read;
            } catch (ZipException | EOFException damaged) {
                throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
            }
        }

        private void add(int read) throws IOException {
            count += read;
            total += read;
            if (count > most || total > MOST) {
                throw new UnreadableFileException(TableFault.OVERSIZED_WORKBOOK);
            }
        }
    }
}
