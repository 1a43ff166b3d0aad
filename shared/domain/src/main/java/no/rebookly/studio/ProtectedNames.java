package no.rebookly.studio;

import java.util.List;
import java.util.Locale;
import no.rebookly.text.TextResource;

/**
 * Names that fraud by SMS borrows: banks, post, authorities, telecoms, payment, big chains. Compared by what the eye sees: a
 * zero is an o, a one an l or an i, hyphens are nothing.
 */
final class ProtectedNames {
    /** A shorter protected name is too often part of an innocent one: "nav" is in "navigare". */
    private static final int SHORTEST_INSIDE = 5;
    /** From this length a name that is one letter off still reads as the other. */
    private static final int SHORTEST_MISSPELT = 6;

    /** What swindlers put around a short name: "dnb-bank", "nav-sms", "posten-info". */
    private static final List<String> AROUND = List.of(
            "", "bank", "banken", "sms", "info", "norge", "norway", "no", "as", "asa", "kunde", "service", "support",
            "sikker", "login", "pay", "post", "varsel", "melding", "kort", "pakke", "app", "id");

    private final List<String> names = TextResource.lines(ProtectedNames.class, "protected-names.txt").stream()
            .map(ProtectedNames::seen)
            .toList();

    boolean resembles(String text) {
        var seen = seen(text);
        return names.stream().anyMatch(name -> isLike(seen, name));
    }

    private static boolean isLike(String seen, String name) {
        return AROUND.stream().anyMatch(word -> seen.equals(name + seen(word)) || seen.equals(seen(word) + name))
                || (name.length() >= SHORTEST_INSIDE && seen.contains(name))
                || (name.length() >= SHORTEST_MISSPELT && isOneOff(seen, name));
    }

    /** One letter changed, missing, added, or two neighbours swapped. */
    private static boolean isOneOff(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        var end = 0;
        while (end < Math.min(one.length(), other.length()) - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        var left = one.substring(start, one.length() - end);
        var right = other.substring(start, other.length() - end);
        return Math.max(left.length(), right.length()) <= 1
                || (left.length() == 2
                        && right.length() == 2
                        && left.equals(new StringBuilder(right).reverse().toString()));
    }

    /** How it looks: i, l, 1 and ! are one stroke, 0 is an o, and so on; æ, ø and å as senders without them are written. */
    private static String seen(String text) {
        var seen = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> seen.append(seen(point)));
        return seen.toString().replace("vv", "w").replace("rn", "m");
    }

    private static String seen(int point) {
        return switch (point) {
            case '0', 'ø', 'ö' -> "o";
            case '1', 'i', 'l', '!', '|' -> "l";
            case '3' -> "e";
            case '4', 'å', 'ä', '@' -> "a";
            case '5', '$' -> "s";
            case '7' -> "t";
            case '8' -> "b";
            case '9' -> "g";
            case 'æ' -> "ae";
            default -> Character.isLetterOrDigit(point) ? Character.toString(point) : "";
        };
    }
}
