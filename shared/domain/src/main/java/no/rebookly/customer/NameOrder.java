package no.rebookly.customer;

/**
 * The place of a name in a Norwegian list: as the collation of Unicode's CLDR for Norwegian has it (as Intl.Collator and Java's
 * Collator sort too), so æ, ø and å last, ä as æ, ö as ø, aa as å, ü as y, đ and ð as d, other accents without weight. That aa
 * is å in a name is also the rule of Norwegian alphabetising; the few where it is not (Aaron, Haase) are said differently, which
 * no letter shows. Word by word: a space comes before every letter, a hyphen counts as one.
 */
final class NameOrder {
    private NameOrder() {}

    /** Texts whose order is that of the names; names that differ only in case or accents have the same. The signs after z stand for æ, ø and å. */
    static String key(String name) {
        var key = new StringBuilder();
        var letters = Letters.of(name);
        for (int i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            if (letter == 'a' && i + 1 < letters.length() && letters.charAt(i + 1) == 'a') {
                key.append('}');
                i++;
            } else {
                key.append(
                        switch (letter) {
                            case 'æ' -> '{';
                            case 'ø' -> '|';
                            case 'å' -> '}';
                            case 'ü' -> 'y';
                            default -> letter;
                        });
            }
        }
        return key.toString();
    }
}
