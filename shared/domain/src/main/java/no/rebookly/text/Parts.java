package no.rebookly.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a text costs to send. An escape pair and a surrogate pair never straddle two parts, so a long text can need one more
 * part than its length says.
 *
 * @param length in septets or UTF-16 units, as the encoding counts
 * @param parts how many SMS are paid for
 * @param costly the characters that force UCS-2, or, where none does, those that count two septets; each once, in the order of
 *     the text
 */
public record Parts(Encoding encoding, int length, int parts, List<String> costly) {
    public Parts {
        costly = List.copyOf(costly);
    }

    public static Parts of(String text) {
        var encoding = encodingOf(text);
        var length = length(encoding, text);
        var parts = length <= encoding.alone() ? 1 : split(text).size();
        return new Parts(encoding, length, parts, costly(encoding, text));
    }

    /** The text as the phone receives it, part by part; an empty text is one empty part. */
    public static List<String> split(String text) {
        var encoding = encodingOf(text);
        var length = length(encoding, text);
        var room = length <= encoding.alone() ? encoding.alone() : encoding.joined();
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var used = 0;
        for (var character : text.codePoints().toArray()) {
            if (used + size(encoding, character) > room) {
                parts.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(character);
            used += size(encoding, character);
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }

    private static Encoding encodingOf(String text) {
        return text.codePoints().allMatch(Gsm7::has) ? Encoding.GSM_7 : Encoding.UCS_2;
    }

    private static int length(Encoding encoding, String text) {
        return text.codePoints().map(character -> size(encoding, character)).sum();
    }

    private static int size(Encoding encoding, int character) {
        return encoding == Encoding.GSM_7 ? Gsm7.septets(character) : Character.charCount(character);
    }

    private static List<String> costly(Encoding encoding, String text) {
        var costly = new LinkedHashSet<String>();
        text.codePoints()
                .filter(c -> encoding == Encoding.GSM_7 ? Gsm7.septets(c) > 1 : !Gsm7.has(c))
                .forEach(c -> costly.add(Character.toString(c)));
        return List.copyOf(costly);
    }
}
