package no.rebookly.aws.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what stands between the cells: the sign that cuts most rows into the same number of cells, and into the more cells
 * the better. A sign that does not cut the first row so is unlikely: it stands within the cells ("Hansen, Kari").
 */
final class Delimiters {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int ROWS = 50;
    /** Excel writes this line for itself. */
    private static final Pattern NAMED =
            Pattern.compile("\"?sep=([;,\t|])\"?\\R.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Delimiters() {}

    static Optional<Character> named(String sample) {
        var named = NAMED.matcher(sample);
        return named.matches() ? Optional.of(named.group(1).charAt(0)) : Optional.empty();
    }

    static char find(String sample, boolean whole) {
        var best = CANDIDATES[0];
        var most = 0.0;
        for (var candidate : CANDIDATES) {
            var score = score(widths(sample, whole, candidate));
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static double score(List<Integer> widths) {
        if (widths.isEmpty()) {
            return 0;
        }
        var counts = widths.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var usual = counts.entrySet().stream()
                .max((a, b) -> a.getValue().equals(b.getValue())
                        ? Integer.compare(a.getKey(), b.getKey())
                        : Long.compare(a.getValue(), b.getValue()))
                .orElseThrow();
        var share = (double) usual.getValue() / widths.size();
        var first = widths.getFirst().equals(usual.getKey()) ? 1 : 0.2;
        return share * share * first * (usual.getKey() - 1);
    }

    private static List<Integer> widths(String sample, boolean whole, char delimiter) {
        var widths = new ArrayList<Integer>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(sample)) {
            for (var row : rows) {
                widths.add(row.getFieldCount());
                if (widths.size() == ROWS) {
                    return widths;
                }
            }
        } catch (CsvParseException unreadable) {
            // By this sign the sample has no rows from here on; those before it count.
            return widths;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!whole && widths.size() > 1) {
            widths.removeLast();
        }
        return widths;
    }
}
