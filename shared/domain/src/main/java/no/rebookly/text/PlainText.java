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

    private PlainText() {}

    public static String clean(String raw) {
        var visible = INVISIBLE.matcher(raw).replaceAll("");
        return Normalizer.normalize(BLANK.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }
}
