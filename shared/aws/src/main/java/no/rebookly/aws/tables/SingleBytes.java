package no.rebookly.aws.tables;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * Which encoding of one byte for each letter a text has. Windows-1252, of which ISO-8859-1 is a part (its own controls from 0x80
 * to 0x9F stand in no list), has all Norwegian letters from 0xC0 on. A text that has none there but "å" or "ø" where old tills
 * (code page 850) or Excel for Mac put them, and where Windows has signs that no list of customers needs, is of theirs.
 */
final class SingleBytes {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Charset CODE_PAGE_850 = Charset.forName("IBM850");
    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    /** å, Å, ø and Ø in each; in Windows-1252 † and ›, and in the other case Œ, ¿ and ¯, or nothing. */
    private static final String DOS_LETTERS = "\u0086\u008F\u009B\u009D";

    private static final String MAC_LETTERS = "\u008C\u0081\u00BF\u00AF\u00BE\u00AE";

    private SingleBytes() {}

    static Charset of(ByteBuffer bytes) {
        var dos = 0;
        var mac = 0;
        while (bytes.hasRemaining()) {
            var sign = (char) Byte.toUnsignedInt(bytes.get());
            if (sign >= 0xC0) {
                return WINDOWS_1252;
            }
            dos += DOS_LETTERS.indexOf(sign) < 0 ? 0 : 1;
            mac += MAC_LETTERS.indexOf(sign) < 0 ? 0 : 1;
        }
        if (dos == 0 && mac == 0) {
            return WINDOWS_1252;
        }
        return dos >= mac ? CODE_PAGE_850 : MAC_ROMAN;
    }
}
