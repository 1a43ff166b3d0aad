package no.rebookly.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two names on one phone number are one person's. The given name decides: "Kari Berg" may be Kari Hansen who married,
 * but "Ola Hansen" is her son. A name that was misspelt (one letter, with the same family name) or mangled by an encoding
 * ("Ma?gorzata") is the same name.
 */
public final class SameName {
    private static final char LOST = '?';

    private SameName() {}

    public static boolean of(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return first.equals(second);
        }
        if (alike(first.getFirst(), second.getFirst())) {
            return true;
        }
        var oneFamily = first.subList(1, first.size());
        return !oneFamily.isEmpty()
                && oneFamily.equals(second.subList(1, second.size()))
                && distance(first.getFirst(), second.getFirst()) <= 1;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other) || mangled(one, other) || mangled(other, one);
    }

    /** A lost character stands for one or two others. */
    private static boolean mangled(String name, String whole) {
        if (name.indexOf(LOST) < 0) {
            return false;
        }
        var pattern = new StringBuilder();
        for (var part : name.split("\\?", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".{1,2}").append(Pattern.quote(part));
        }
        return whole.matches(pattern.toString());
    }

    private static List<String> words(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace("å", "a")
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('\uFFFD', LOST);
        return Arrays.stream(plain.split("[^\\p{L}?]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        Arrays.setAll(before, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + same);
            }
            before = row;
        }
        return before[other.length()];
    }
}
