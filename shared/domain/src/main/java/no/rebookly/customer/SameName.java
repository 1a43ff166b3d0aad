package no.rebookly.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether two names on one phone number are one person's. The given name decides: "Kari Berg" may be Kari Hansen who married,
 * but "Ola Hansen" is her son. A name that was misspelt (one letter, with the same family name), mangled by an encoding
 * ("Ma?gorzata", "S??ren") or written the other way round ("Hansen, Kari") is the same name.
 */
public final class SameName {
    private static final char LOST = '?';
    /** A word of which less is left could be anybody's. */
    private static final int FEWEST_LEFT = 2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}?]+");

    private SameName() {}

    public static boolean of(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return first.equals(second);
        }
        if (alike(first.getFirst(), second.getFirst()) || sameWords(first, second)) {
            return true;
        }
        var oneFamily = first.subList(1, first.size());
        return !oneFamily.isEmpty()
                && alike(oneFamily, second.subList(1, second.size()))
                && distance(first.getFirst(), second.getFirst()) <= 1;
    }

    /** In whatever order: lists that sort by family name have the other one, not always with a comma. */
    private static boolean sameWords(List<String> one, List<String> other) {
        return one.size() > 1
                && alike(one.stream().sorted().toList(), other.stream().sorted().toList());
    }

    private static boolean alike(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var i = 0; i < one.size(); i++) {
            if (!alike(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean alike(String one, String other) {
        return one.equals(other) || (left(one) >= FEWEST_LEFT && left(other) >= FEWEST_LEFT && matches(one, other));
    }

    private static long left(String word) {
        return word.chars().filter(letter -> letter != LOST).count();
    }

    /**
     * Lost characters stand for letters on the other side: each for one or two ("ø" is two where bytes were lost, and "æ" is
     * "ae" here), and several in a row for as few as one. Decided from the end, so that no name takes long.
     */
    private static boolean matches(String one, String other) {
        var rest = new boolean[one.length() + 1][other.length() + 1];
        for (var i = one.length(); i >= 0; i--) {
            for (var j = other.length(); j >= 0; j--) {
                rest[i][j] = (i == one.length() && j == other.length()) || matches(rest, one, i, other, j);
            }
        }
        return rest[0][0];
    }

    private static boolean matches(boolean[][] rest, String one, int i, String other, int j) {
        if (i < one.length() && one.charAt(i) == LOST) {
            for (var letters = fewest(one, i); letters <= 2 && j + letters <= other.length(); letters++) {
                if (rest[i + 1][j + letters]) {
                    return true;
                }
            }
        }
        if (j < other.length() && other.charAt(j) == LOST) {
            for (var letters = fewest(other, j); letters <= 2 && i + letters <= one.length(); letters++) {
                if (rest[i + letters][j + 1]) {
                    return true;
                }
            }
        }
        return i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j) && rest[i + 1][j + 1];
    }

    private static int fewest(String word, int at) {
        return at > 0 && word.charAt(at - 1) == LOST ? 0 : 1;
    }

    static List<String> words(String name) {
        var plain = MARKS.matcher(Normalizer.normalize(turned(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace("å", "a")
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('\uFFFD', LOST);
        return Arrays.stream(BETWEEN_WORDS.split(plain, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String turned(String name) {
        var comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
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
