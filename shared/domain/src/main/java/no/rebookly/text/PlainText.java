package no.rebookly.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A value on one line, fit to be shown or sent: composed (NFC, since a decomposed å would force UCS-2), without control
 * characters and without the invisible marks that turn writing around or hide letters, and with single spaces. The joiners of
 * emoji stay.
 */
public final class PlainText {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200C\\u200D\\x{E0020}-\\x{E007F}]]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private static final char SOFT_HYPHEN = 0xAD;

    private PlainText() {}

    public static String clean(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        var visible = INVISIBLE.matcher(raw).replaceAll("");
        return Normalizer.normalize(BLANK.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** True of nearly everything that people write: letters below the combining marks, which are composed as they are. */
    private static boolean isClean(String raw) {
        var blank = true;
        for (var i = 0; i < raw.length(); i++) {
            var sign = raw.charAt(i);
            if (sign == ' ' ? blank : !isPlain(sign)) {
                return false;
            }
            blank = sign == ' ';
        }
        return raw.isEmpty() || !blank;
    }

    private static boolean isPlain(char sign) {
        return (sign > ' ' && sign < 0x7F) || (sign > 0xA0 && sign < 0x300 && sign != SOFT_HYPHEN);
    }
}
