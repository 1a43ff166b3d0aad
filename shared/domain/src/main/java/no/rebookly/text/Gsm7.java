package no.rebookly.text;

import java.util.BitSet;

/** The default alphabet of GSM and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1). */
final class Gsm7 {
    private static final BitSet ALPHABET = set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    /** Each is an escape and a character: two septets that belong together. */
    private static final BitSet EXTENSION = set("€[]{}\\^~|");

    private Gsm7() {}

    static boolean has(int character) {
        return ALPHABET.get(character) || EXTENSION.get(character);
    }

    static int septets(int character) {
        return EXTENSION.get(character) ? 2 : 1;
    }

    private static BitSet set(String characters) {
        var set = new BitSet();
        characters.codePoints().forEach(set::set);
        return set;
    }
}
