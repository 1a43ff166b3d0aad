package no.rebookly.aws.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads text that nobody has named the encoding of, without holding it: UTF-8 until the first letter beyond ASCII, which
 * decides. If that is not UTF-8, the file is Windows-1252, the other encoding that Norwegian programs export (ISO-8859-1 is
 * part of it). In a file of UTF-8 a stray byte is read as Windows-1252 too, as left by programs that join files.
 */
final class Utf8OrWindows1252 extends Reader {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 8_192;

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean sawUtf8;
    private boolean windows;

    Utf8OrWindows1252(InputStream in) {
        this.in = in;
    }

    /** As far as has been read. */
    Charset charset() {
        return windows ? WINDOWS_1252 : StandardCharsets.UTF_8;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        var count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        bytes.compact();
        if (!ended) {
            var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0));
        }
        bytes.flip();
        chars.clear();
        if (windows) {
            chars.put(WINDOWS_1252.decode(bytes));
        } else {
            decodeUtf8();
        }
        chars.flip();
    }

    private void decodeUtf8() {
        // Room for one letter is kept free: a stray byte becomes one.
        while (bytes.hasRemaining() && chars.remaining() > 4) {
            var from = chars.position();
            var result = utf8.decode(bytes, chars, ended);
            sawUtf8 = sawUtf8 || hasLetterBeyondAscii(from);
            if (!result.isError()) {
                return;
            }
            if (!sawUtf8) {
                windows = true;
                chars.put(WINDOWS_1252.decode(bytes));
                return;
            }
            chars.put(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
        }
    }

    private boolean hasLetterBeyondAscii(int from) {
        for (var i = from; i < chars.position(); i++) {
            if (chars.get(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
