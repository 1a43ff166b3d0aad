package no.rebookly.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.money.Money;

/** A price in kroner as lists write it: 1 150,00 · 1.150,- · kr 790 · 1,150.00. A group of three digits is thousands. */
final class CellPrice {
    /** The sign between thousands is not the one before the øre. */
    private static final Pattern PRICE =
            Pattern.compile("(?<kroner>[0-9]{1,7}|[0-9]{1,3}(?<between>[.,'])[0-9]{3}(?:\\k<between>[0-9]{3})?)"
                    + "(?:(?!\\k<between>)[.,](?<ore>[0-9]{1,2}))?");

    private CellPrice() {}

    static Optional<Money> read(String cell) {
        var text = cell.toLowerCase(Locale.ROOT)
                .replaceAll("kr\\.?|nok|[\\s\\p{Z}]", "")
                .replaceFirst("[.,][-–]+$", "");
        var found = PRICE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var kroner = Long.parseLong(found.group("kroner").replaceAll("[^0-9]", ""));
        var written = Optional.ofNullable(found.group("ore")).orElse("0");
        var ore = Long.parseLong(written) * (written.length() == 1 ? 10 : 1);
        return Optional.of(new Money(kroner * 100 + ore));
    }
}
