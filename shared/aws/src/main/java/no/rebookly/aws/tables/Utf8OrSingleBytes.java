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
import java.util.Optional;

/**
 * Reads text that nobody has named the encoding of, without holding it: UTF-8 until the first letter beyond ASCII, which
 * decides. If that is not UTF-8, the file has one byte for each letter, in the encoding that {@link SingleBytes} tells from the
 * bytes at hand. In a file of UTF-8 a stray byte is read as Windows-1252, as left by programs that join files.
 */
final class Utf8OrSingleBytes extends Reader {
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
    private Optional<Charset> singleBytes = Optional.empty();

    Utf8OrSingleBytes(InputStream in) {
        this.in = in;
    }

    /** As far as has been read. */
    Charset charset() {
        return singleBytes.orElse(StandardCharsets.UTF_8);
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
            // Full, so that there is enough to tell the encoding from.
            var count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < bytes.remaining();
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        chars.clear();
        if (singleBytes.isPresent()) {
            chars.put(singleBytes.get().decode(bytes));
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
                var found = SingleBytes.of(bytes.duplicate());
                singleBytes = Optional.of(found);
                chars.put(found.decode(bytes));
                return;
            }
            chars.put(SingleBytes.WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
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
