package no.rebookly.aws.tables;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which looks of cells are those of dates: a workbook stores days as numbers, and only the look tells. */
final class CellStyles {
    static final CellStyles NONE = new CellStyles();

    /** Whatever a format says literally, colours, conditions and languages: {@code "kl." [$-414] \d _- *x}. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?![hms]+\\])[^\\]]*\\]?", Pattern.DOTALL);

    private static final Pattern DATE = Pattern.compile("[dmyhs]");
    private static final int MOST_STYLES = 100_000;
    private static final int LONGEST_FORMAT = 1_000;

    private final BitSet dates = new BitSet();

    private CellStyles() {}

    static CellStyles read(XmlPart part) throws IOException {
        var styles = new CellStyles();
        var own = new HashSet<String>();
        var count = 0;
        var inCells = false;
        while (part.next()) {
            if (part.starts("numFmt") && isDate(part.attribute("formatCode")) && own.size() < MOST_STYLES) {
                own.add(part.attribute("numFmtId"));
            } else if (part.starts("cellXfs")) {
                inCells = true;
            } else if (part.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && part.starts("xf")) {
                styles.dates.set(count, count < MOST_STYLES && isDate(part.attribute("numFmtId"), own));
                count += count < MOST_STYLES ? 1 : 0;
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    /** The formats that need no words: 14 to 22 and 45 to 47 everywhere, the others in East Asian languages (ECMA-376 18.8.30). */
    private static boolean isDate(String id, Set<String> own) {
        var number = XmlPart.number(id, 0);
        return own.contains(id)
                || (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    static boolean isDate(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        var positive = LITERAL.matcher(format).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        return !positive.contains("general") && DATE.matcher(positive).find();
    }
}
