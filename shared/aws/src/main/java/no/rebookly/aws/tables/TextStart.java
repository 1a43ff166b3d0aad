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
import java.util.Optional;

/** The first bytes of a file: enough to tell text from what is none, and its encoding and delimiter. */
final class TextStart {
    private static final int SIZE = 64 * 1024;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};

    private final byte[] start;
    private final InputStream rest;
    private final Optional<Charset> utf16;

    private TextStart(byte[] start, InputStream rest) {
        this.start = start;
        this.rest = rest;
        this.utf16 = utf16();
    }

    static TextStart of(InputStream file) throws IOException {
        return new TextStart(file.readNBytes(SIZE), file);
    }

    /** What is none gives itself away by control characters, if {@link FileKind} has not known it by its first letters. */
    boolean isText() {
        if (utf16.isPresent()) {
            return true;
        }
        for (var b : start) {
            if (isControl(b)) {
                return false;
            }
        }
        return true;
    }

    /** Of those that no text has; bytes beyond ASCII, which are less than 0, are none. */
    static boolean isControl(int sign) {
        return sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f';
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
            return reader instanceof Utf8OrSingleBytes guessing ? guessing.charset() : utf16.orElseThrow();
        }
    }

    /** All of the file, from the beginning. */
    Reader reader() throws IOException {
        return reader(new SequenceInputStream(new ByteArrayInputStream(start), rest));
    }

    private Reader reader(InputStream in) throws IOException {
        if (utf16.isPresent()) {
            in.skipNBytes(isMarked() ? LITTLE_ENDIAN_MARK.length : 0);
            return new InputStreamReader(in, utf16.get());
        }
        in.skipNBytes(startsWith(UTF_8_MARK) ? UTF_8_MARK.length : 0);
        return new Utf8OrSingleBytes(in);
    }

    private boolean isMarked() {
        return startsWith(LITTLE_ENDIAN_MARK) || startsWith(BIG_ENDIAN_MARK);
    }

    private Optional<Charset> utf16() {
        if (startsWith(LITTLE_ENDIAN_MARK)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(BIG_ENDIAN_MARK) ? Optional.of(StandardCharsets.UTF_16BE) : unmarkedUtf16();
    }

    /** Nearly every letter of a Norwegian list is in the first 256, so every other byte is nought. */
    private Optional<Charset> unmarkedUtf16() {
        var noughts = new int[2];
        for (var i = 0; i < start.length; i++) {
            noughts[i % 2] += start[i] == 0 ? 1 : 0;
        }
        var most = Math.max(noughts[0], noughts[1]);
        if (start.length < 4 || most * 10 < start.length / 2 * 7 || Math.min(noughts[0], noughts[1]) > most / 100) {
            return Optional.empty();
        }
        return Optional.of(noughts[0] > noughts[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private boolean startsWith(byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }
}
