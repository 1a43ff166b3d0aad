package no.rebookly.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which of two ways of writing one person's name is the better one. */
final class Spelling {
    private Spelling() {}

    /** Lost letters, fewer words, no accents, or only capitals or small letters, while otherwise the same. */
    static boolean isWorse(String told, String present) {
        if (isMangled(told)) {
            return true;
        }
        if (isMangled(present)) {
            return false;
        }
        var toldWords = words(told);
        var presentWords = words(present);
        if (toldWords.equals(presentWords)) {
            return marks(told) < marks(present) || (isOneCase(told) && !isOneCase(present));
        }
        return (toldWords.size() < presentWords.size() && isPartOf(toldWords, presentWords))
                || losesMarksOfGivenName(told, present);
    }

    private static boolean isMangled(String name) {
        return name.indexOf('?') >= 0
                || name.indexOf('\uFFFD') >= 0
                || !Mojibake.repaired(name).equals(name);
    }

    private static boolean isOneCase(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT));
    }

    private static long marks(String name) {
        return name.chars().filter(sign -> sign > 0x7F).count();
    }

    /** A new family name is news, but not at the price of the given name's letters. */
    private static boolean losesMarksOfGivenName(String told, String present) {
        var toldGiven = told.strip().split("\\s", 2)[0];
        var presentGiven = present.strip().split("\\s", 2)[0];
        return words(toldGiven).equals(words(presentGiven)) && marks(toldGiven) < marks(presentGiven);
    }

    /** In their order, others between them. */
    private static boolean isPartOf(List<String> few, List<String> many) {
        var next = 0;
        for (var word : many) {
            if (next < few.size() && few.get(next).equals(word)) {
                next++;
            }
        }
        return next == few.size();
    }

    private static List<String> words(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("æ", "ae")
                .replace("oe", "o")
                .replace('ø', 'o')
                .replace("aa", "a")
                .replace('ł', 'l')
                .replace('đ', 'd');
        return Arrays.stream(plain.split("[^\\p{L}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
