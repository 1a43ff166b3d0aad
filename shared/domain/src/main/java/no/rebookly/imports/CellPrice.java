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

    private static final Pattern AROUND = Pattern.compile("kr\\.?|nok|[\\s\\p{Z}]");
    private static final Pattern NOTHING_MORE = Pattern.compile("[.,][-–]+$");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int MOST_DIGITS = 7;

    private CellPrice() {}

    static Optional<Money> read(String cell) {
        var plain = plain(cell);
        if (plain >= 0) {
            return Optional.of(new Money(plain));
        }
        var text = NOTHING_MORE
                .matcher(AROUND.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll(""))
                .replaceFirst("");
        var found = PRICE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var kroner = Long.parseLong(NO_DIGIT.matcher(found.group("kroner")).replaceAll(""));
        var written = Optional.ofNullable(found.group("ore")).orElse("0");
        var ore = Long.parseLong(written) * (written.length() == 1 ? 10 : 1);
        return Optional.of(new Money(kroner * 100 + ore));
    }

    /** Øre of "1150", "1150.5" or "1150,00", as nearly all prices are written; less than 0 of all others. */
    private static long plain(String cell) {
        var kroner = 0L;
        var at = 0;
        while (at < cell.length() && isDigit(cell.charAt(at))) {
            kroner = 10 * kroner + cell.charAt(at++) - '0';
            if (at > MOST_DIGITS) {
                return -1;
            }
        }
        var decimals = cell.length() - at - 1;
        if (at == 0 || decimals == 0 || decimals > 2) {
            return -1;
        }
        if (decimals < 0) {
            return kroner * 100;
        }
        var sign = cell.charAt(at);
        var first = cell.charAt(at + 1);
        var last = decimals == 2 ? cell.charAt(at + 2) : '0';
        return (sign == ',' || sign == '.') && isDigit(first) && isDigit(last)
                ? kroner * 100 + 10L * (first - '0') + last - '0'
                : -1;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
