package no.rebookly.customer;

import java.util.Locale;

/** Which of two ways to write a person's name is the better one. */
final class Spelling {
    private Spelling() {}

    /** One that lost characters is worst, then one without a family name, one in capitals or small letters only, one turned round. */
    static boolean isBetter(CustomerName one, CustomerName than) {
        return faults(one.value()) < faults(than.value());
    }

    private static int faults(String name) {
        var mangled = name.indexOf('?') >= 0 || name.indexOf('\uFFFD') >= 0;
        var single = !name.strip().contains(" ");
        var oneCase = name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT));
        var turned = name.indexOf(',') >= 0;
        var plain = name.chars().allMatch(character -> character < 128);
        return (mangled ? 16 : 0) + (single ? 8 : 0) + (oneCase ? 4 : 0) + (turned ? 2 : 0) + (plain ? 1 : 0);
    }
}
