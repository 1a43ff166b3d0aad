package no.rebookly.aws.tables;

import java.io.IOException;
import java.util.regex.Pattern;
import no.rebookly.imports.Table;

/** A text of a workbook, whose parts may each have a look of its own; how it is pronounced (East Asian) is left out. */
final class CellText {
    /** One more than a list may have: enough to be found too long. */
    private static final int LONGEST = Table.LONGEST_CELL + 1;

    /** What XML cannot say, as Excel writes it (ECMA-376 part 1, 22.9.2.19): {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** Reads on to the end of the element, in which the part stands. */
    static String read(XmlPart part, String element) throws IOException {
        var text = new StringBuilder();
        var spoken = 0;
        var written = false;
        while (part.next() && !part.ends(element)) {
            if (part.starts("rPh")) {
                spoken++;
            } else if (part.ends("rPh")) {
                spoken--;
            } else if (part.starts("t")) {
                written = true;
            } else if (part.ends("t")) {
                written = false;
            } else if (written && spoken == 0 && part.isText()) {
                part.appendTo(text, LONGEST - text.length());
            }
        }
        return unescaped(text.toString());
    }

    /** What stands in one element and nothing else. */
    static String plain(XmlPart part, String element) throws IOException {
        var text = new StringBuilder();
        while (part.next() && !part.ends(element)) {
            if (part.isText()) {
                part.appendTo(text, LONGEST - text.length());
            }
        }
        return text.toString();
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
