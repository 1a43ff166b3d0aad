package no.rebookly.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.text.TextResource;

/**
 * Which passwords are taken: long ones without a rule of composition (NIST SP 800-63B, 3.1.1.2), unless nothing much is left
 * when common words and those around the person are taken away.
 */
public final class PasswordPolicy {
    public static final int LEAST = 12;
    public static final int MOST = 128;

    /** What must remain beside guessable words: as much as somebody who knows the words would still have to guess. */
    private static final int LEAST_OWN = 6;

    private static final int LEAST_DIFFERENT = 4;

    /** Shorter words are part of too many others. */
    private static final int SHORTEST_WORD = 4;

    private final List<String> common = TextResource.lines(PasswordPolicy.class, "common-passwords.txt");

    /** @param around what is known of the person: the e-mail's local part, the studio's name */
    public Optional<PasswordFault> judge(Password password, Collection<String> around) {
        var length = password.value().codePointCount(0, password.value().length());
        if (length < LEAST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > MOST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        return isGuessable(password, around) ? Optional.of(PasswordFault.GUESSABLE) : Optional.empty();
    }

    private boolean isGuessable(Password password, Collection<String> around) {
        var rest = plain(password.value());
        for (var word : words(around)) {
            // A space stays in its place, so that no new word comes together over the gap.
            rest = rest.replace(word, " ");
        }
        rest = rest.replace(" ", "");
        return rest.codePointCount(0, rest.length()) < LEAST_OWN
                || rest.codePoints().distinct().count() < LEAST_DIFFERENT;
    }

    private List<String> words(Collection<String> around) {
        var known = new ArrayList<>(List.of("rebookly"));
        for (var text : around) {
            known.add(plain(text));
            Stream.of(text.split("[^\\p{L}\\p{N}]+")).map(PasswordPolicy::plain).forEach(known::add);
        }
        return Stream.concat(common.stream(), known.stream())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
