package no.rebookly.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A first proposal of what the columns mean, for the owner to correct: by their headings, and where there is none (or none for
 * the phone) by what stands in them. It may lack something; {@link Mapping#check} tells.
 */
public final class GuessColumns {
    private static final List<ColumnMeaning> NAMES =
            List.of(ColumnMeaning.NAME, ColumnMeaning.FIRST_NAME, ColumnMeaning.LAST_NAME);
    private static final Pattern WHOLE_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’.?-]*,? \\p{L}[\\p{L}'’?. -]*");
    private static final Pattern ONE_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’?-]+");

    private final Headings headings;

    public GuessColumns(Headings headings) {
        this.headings = headings;
    }

    public Map<String, ColumnMeaning> guess(Table table, ImportKind kind, LocalDate today) {
        var guess = new LinkedHashMap<String, ColumnMeaning>();
        table.columns().forEach(column -> guess.put(column, ColumnMeaning.IGNORE));
        if (table.format().header()) {
            byHeading(guess, table, kind);
        }
        if (!guess.containsValue(ColumnMeaning.PHONE)) {
            take(guess, ColumnMeaning.PHONE, mostly(table, headings::isMobile));
        }
        if (!table.format().header()) {
            byContent(guess, table, kind, today);
        } else if (kind == ImportKind.VISITS && !guess.containsValue(ColumnMeaning.VISIT_DAY)) {
            take(guess, ColumnMeaning.VISIT_DAY, mostly(table, cell -> day(cell, date -> true)));
        }
        if (NAMES.stream().noneMatch(guess::containsValue)) {
            names(guess, table);
        }
        return guess;
    }

    private void byHeading(Map<String, ColumnMeaning> guess, Table table, ImportKind kind) {
        for (var column : List.copyOf(guess.keySet())) {
            Headings.meaningOf(column)
                    .filter(meaning -> meaning != ColumnMeaning.VISIT_DAY || kind == ImportKind.VISITS)
                    .filter(meaning -> !meaning.isSingle() || !guess.containsValue(meaning))
                    .ifPresent(meaning -> guess.put(column, meaning));
        }
        bestPhone(table).ifPresent(best -> {
            guess.replaceAll((column, meaning) -> meaning == ColumnMeaning.PHONE ? ColumnMeaning.IGNORE : meaning);
            guess.put(best, ColumnMeaning.PHONE);
        });
        if (guess.containsValue(ColumnMeaning.FIRST_NAME)) {
            guess.replaceAll((column, meaning) -> meaning == ColumnMeaning.NAME ? ColumnMeaning.IGNORE : meaning);
        }
    }

    /** Of several columns of phones the one with the most mobiles, and "Mobil" before "Telefon", which is the landline. */
    private Optional<String> bestPhone(Table table) {
        return table.columns().stream()
                .filter(column -> Headings.meaningOf(column).stream().anyMatch(ColumnMeaning.PHONE::equals))
                .min(Comparator.<String>comparingLong(column -> -mobiles(table, column))
                        .thenComparing(
                                column -> !column.toLowerCase(Locale.ROOT).contains("mob")));
    }

    private long mobiles(Table table, String column) {
        var index = table.columns().indexOf(column);
        return table.sample().stream()
                .filter(row -> index < row.size() && headings.isMobile(row.get(index)))
                .count();
    }

    /** Whole names, or else given names, which stand before family names nearly always. */
    private static void names(Map<String, ColumnMeaning> guess, Table table) {
        take(guess, ColumnMeaning.NAME, mostly(table, cell -> WHOLE_NAME
                .matcher(cell.strip())
                .matches()));
        if (!guess.containsValue(ColumnMeaning.NAME)) {
            var single = mostly(table, cell -> ONE_NAME.matcher(cell.strip()).matches());
            take(guess, ColumnMeaning.FIRST_NAME, single);
            take(guess, ColumnMeaning.LAST_NAME, single);
        }
    }

    private void byContent(Map<String, ColumnMeaning> guess, Table table, ImportKind kind, LocalDate today) {
        if (kind == ImportKind.VISITS) {
            take(guess, ColumnMeaning.VISIT_DAY, mostly(table, cell -> day(cell, date -> true)));
        } else {
            take(guess, ColumnMeaning.LAST_VISIT, mostly(table, cell -> day(cell, date -> !date.isAfter(today))));
            take(guess, ColumnMeaning.NEXT_APPOINTMENT, mostly(table, cell -> day(cell, date -> date.isAfter(today))));
        }
    }

    private static boolean day(String cell, Predicate<LocalDate> which) {
        return CellDate.read(cell) instanceof CellDate.Day day && which.test(day.date());
    }

    /** The columns in which at least two thirds of what is filled in passes. */
    private static List<String> mostly(Table table, Predicate<String> test) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> {
                    var filled = table.sample().stream()
                            .filter(row -> i < row.size() && !row.get(i).isBlank())
                            .map(row -> row.get(i))
                            .toList();
                    return !filled.isEmpty() && filled.stream().filter(test).count() * 3 >= filled.size() * 2L;
                })
                .mapToObj(table.columns()::get)
                .toList();
    }

    private static void take(Map<String, ColumnMeaning> guess, ColumnMeaning meaning, List<String> candidates) {
        candidates.stream()
                .filter(column -> guess.get(column) == ColumnMeaning.IGNORE)
                .findFirst()
                .ifPresent(column -> guess.put(column, meaning));
    }
}
