package no.rebookly.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.phone.PhoneReader;
import no.rebookly.phone.PhoneReading;

/** What columns are called, in Norwegian and English, by the programs that studios export from. */
public final class Headings {
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final int MOST_TITLES = 8;

    private final PhoneReader phones;

    public Headings(PhoneReader phones) {
        this.phones = phones;
    }

    static Optional<ColumnMeaning> meaningOf(String heading) {
        return Optional.ofNullable(HeadingWords.MEANINGS.get(key(heading)));
    }

    /**
     * Whether a list's first row names its columns: it holds no number or date of its own, and a known heading, or else numbers
     * stand below it.
     */
    public boolean isHeading(List<String> first, List<List<String>> below) {
        if (first.stream().anyMatch(cell -> isMobile(cell) || CellDate.read(cell) instanceof CellDate.Day)) {
            return false;
        }
        return first.stream().anyMatch(cell -> meaningOf(cell).isPresent())
                || below.stream().flatMap(List::stream).anyMatch(this::isMobile);
    }

    /** How many rows above the heading are a title: "Kundeliste pr 01.11.2026" alone on its row. */
    int rowsAbove(List<List<String>> rows) {
        for (var i = 1; i < Math.min(rows.size(), MOST_TITLES + 1); i++) {
            var heading = rows.get(i);
            if (isTitle(rows.get(i - 1))
                    && heading.stream()
                                    .filter(cell -> meaningOf(cell).isPresent())
                                    .count()
                            >= 2) {
                return i;
            }
            if (!isTitle(rows.get(i - 1))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean isTitle(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() <= 2
                && row.stream().noneMatch(this::isMobile)
                && row.stream().filter(cell -> meaningOf(cell).isPresent()).count() < 2;
    }

    /** Whether enough digits for a number stand in a cell, of whatever kind it is. */
    static boolean mayHoldANumber(String cell) {
        return cell.chars().filter(sign -> sign >= '0' && sign <= '9').count() >= 5;
    }

    boolean isMobile(String cell) {
        return phones.read(cell) instanceof PhoneReading.Mobile;
    }

    private static String key(String heading) {
        return NO_LETTER
                .matcher(Normalizer.normalize(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
