package no.rebookly.text;

import java.util.Set;
import java.util.stream.Collectors;

/** The default alphabet of GSM and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1). */
final class Gsm7 {
    private static final Set<Integer> ALPHABET =
            set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    /** Each is an escape and a character: two septets that belong together. */
    private static final Set<Integer> EXTENSION = set("€[]{}\\^~|");

    private Gsm7() {}

    static boolean has(int character) {
        return ALPHABET.contains(character) || EXTENSION.contains(character);
    }

    static int septets(int character) {
        return EXTENSION.contains(character) ? 2 : 1;
    }

    private static Set<Integer> set(String characters) {
        return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
