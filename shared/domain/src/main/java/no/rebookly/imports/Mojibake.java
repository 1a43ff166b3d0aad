package no.rebookly.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text that some program before us read in the wrong encoding: UTF-8 taken for Windows-1252 ("Ã…se", "SÃ¸rensen"). It is turned
 * back only where every sign of it has its byte and the bytes are UTF-8 without fault, which no Norwegian text is by chance.
 */
final class Mojibake {
    /** What Windows-1252 has for the bytes from 0x80 to 0x9F; where it has nothing, programs put the control of that number. */
    private static final String WINDOWS_80_TO_9F =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static final int MOST_TIMES = 2;

    private Mojibake() {}

    static String repaired(String text) {
        var repaired = text;
        for (var times = 0; times < MOST_TIMES && looksBroken(repaired); times++) {
            var once = once(repaired);
            if (once.equals(repaired)) {
                return repaired;
            }
            repaired = once;
        }
        return repaired;
    }

    /** The first byte of a letter beyond ASCII, followed by one that only follows. */
    private static boolean looksBroken(String text) {
        for (var i = 0; i < text.length() - 1; i++) {
            var sign = text.charAt(i);
            if (sign >= 0xC2 && sign <= 0xF4) {
                var next = byteOf(text.charAt(i + 1));
                if (next >= 0x80 && next <= 0xBF) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String once(String text) {
        var bytes = new byte[text.length()];
        for (var i = 0; i < bytes.length; i++) {
            var value = byteOf(text.charAt(i));
            if (value < 0) {
                return text;
            }
            bytes[i] = (byte) value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // It only looked so.
            return text;
        }
    }

    /** Less than 0 where neither Windows-1252 nor ISO-8859-1 has it. */
    private static int byteOf(char sign) {
        if (sign <= 0xFF) {
            return sign;
        }
        var high = WINDOWS_80_TO_9F.indexOf(sign);
        return high < 0 ? -1 : 0x80 + high;
    }
}
