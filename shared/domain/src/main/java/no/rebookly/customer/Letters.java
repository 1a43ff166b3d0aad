package no.rebookly.customer;

import java.text.Normalizer;
import java.util.Locale;

/** The letters by which names are ordered and found: lower case, without accents but for those that are letters of their own. */
final class Letters {
    private Letters() {}

    static String of(String text) {
        var bare = new StringBuilder();
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        composed.codePoints().forEach(point -> append(bare, point));
        return bare.toString().strip();
    }

    private static void append(StringBuilder bare, int point) {
        switch (point) {
            case 'æ', 'ä' -> bare.append('æ');
            case 'ø', 'ö', 'ő' -> bare.append('ø');
            case 'å' -> bare.append('å');
            case 'ü', 'ű' -> bare.append('ü');
            case 'đ', 'ð' -> bare.append('d');
            case 'ł' -> bare.append('l');
            case 'ħ' -> bare.append('h');
            case 'ŧ' -> bare.append('t');
            case 'ŋ' -> bare.append('n');
            case 'ı' -> bare.append('i');
            case 'ß' -> bare.append("ss");
            case 'þ' -> bare.append("th");
            case 'œ' -> bare.append("oe");
            case '\'', '’', '‘', '`', '´', '.', ',', '\u200d', '\u200c', '\u00ad' -> {
                // No letters: O'Brien is found as OBrien and stands beside it.
            }
            default -> appendPlain(bare, point);
        }
    }

    private static void appendPlain(StringBuilder bare, int point) {
        if (Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.DASH_PUNCTUATION) {
            if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
            return;
        }
        if (point < 0x80) {
            bare.appendCodePoint(point);
            return;
        }
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
    }
}
