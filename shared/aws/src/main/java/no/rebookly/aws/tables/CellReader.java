package no.rebookly.aws.tables;

import java.io.IOException;
import java.util.Optional;
import no.rebookly.imports.TableFault;

/** What stands in a cell, as text. Of a formula it is what it came to when the workbook was saved. */
final class CellReader {
    private final Optional<SharedTexts> texts;
    private final CellStyles styles;
    private final boolean from1904;

    CellReader(Optional<SharedTexts> texts, CellStyles styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** Reads on to the cell's end. */
    String read(XmlPart part) throws IOException {
        var type = part.attribute("t");
        var style = XmlPart.number(part.attribute("s"), 0);
        var value = "";
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = valueOf(type, style, CellText.plain(part, "v").strip());
            } else if (part.starts("is")) {
                value = CellText.read(part, "is");
            } else if (part.starts("f")) {
                CellText.plain(part, "f");
            }
        }
        return value;
    }

    private String valueOf(String type, int style, String value) throws IOException {
        return switch (type) {
            case "s" -> shared(value);
            case "str", "inlineStr" -> CellText.unescaped(value);
            case "b" -> XmlPart.isTrue(value) ? "TRUE" : "FALSE";
            case "d" -> CellNumber.isoDay(value);
            // "#N/A" and its like: what was looked up is not known.
            case "e" -> "";
            default -> styles.isDate(style) ? CellNumber.day(value, from1904) : CellNumber.number(value);
        };
    }

    private String shared(String number) throws IOException {
        if (number.isEmpty()) {
            return "";
        }
        if (texts.isEmpty()) {
            throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
        }
        return texts.get().get(XmlPart.number(number, -1));
    }
}
