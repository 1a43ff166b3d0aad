package no.rebookly.aws.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first bytes of a file: enough to tell text from what is none, and its encoding and delimiter. */
final class TextStart {
    private static final int SIZE = 64 * 1024;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final byte[] start;
    private final InputStream rest;

    private TextStart(byte[] start, InputStream rest) {
        this.start = start;
        this.rest = rest;
    }

    static TextStart of(InputStream file) throws IOException {
        return new TextStart(file.readNBytes(SIZE), file);
    }

    /** What is none gives itself away by control characters, if {@link FileKind} has not known it by its first letters. */
    boolean isText() {
        if (isUtf16()) {
            return true;
        }
        for (var b : start) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    boolean isWhole() {
        return start.length < SIZE;
    }

    /** The beginning as text. */
    String sample() throws IOException {
        try (var reader = reader(new ByteArrayInputStream(start))) {
            return reader.readAllAsString();
        }
    }

    Charset charset() throws IOException {
        try (var reader = reader(new ByteArrayInputStream(start))) {
            reader.readAllAsString();
            return reader instanceof Utf8OrWindows1252 guessing ? guessing.charset() : markedCharset();
        }
    }

    /** All of the file, from the beginning. */
    Reader reader() throws IOException {
        return reader(new SequenceInputStream(new ByteArrayInputStream(start), rest));
    }

    private Reader reader(InputStream in) throws IOException {
        if (isUtf16()) {
            in.skipNBytes(LITTLE_ENDIAN_MARK.length);
            return new InputStreamReader(in, markedCharset());
        }
        in.skipNBytes(startsWith(UTF_8_MARK) ? UTF_8_MARK.length : 0);
        return new Utf8OrWindows1252(in);
    }

    private boolean isUtf16() {
        return startsWith(LITTLE_ENDIAN_MARK) || startsWith(BIG_ENDIAN_MARK);
    }

    private Charset markedCharset() {
        if (startsWith(LITTLE_ENDIAN_MARK)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(BIG_ENDIAN_MARK) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private boolean startsWith(byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
