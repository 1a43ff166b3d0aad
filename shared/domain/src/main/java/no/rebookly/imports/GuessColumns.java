package no.rebookly.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A first proposal of what the columns mean, for the owner to correct: by their headings, and where there is none (or none for
 * the phone) by what stands in them. It may lack something; {@link Mapping#check} tells.
 */
public final class GuessColumns {
    private final Headings headings;

    public GuessColumns(Headings headings) {
        this.headings = headings;
    }

    public Map<String, ColumnMeaning> guess(Table table, ImportKind kind, LocalDate today) {
        var guess = new LinkedHashMap<String, ColumnMeaning>();
        table.columns().forEach(column -> guess.put(column, ColumnMeaning.IGNORE));
        if (table.format().header()) {
            byHeading(guess, kind);
        }
        if (!guess.containsValue(ColumnMeaning.PHONE)) {
            take(guess, ColumnMeaning.PHONE, mostly(table, headings::isMobile));
        }
        if (!table.format().header()) {
            byContent(guess, table, kind, today);
        }
        return guess;
    }

    private static void byHeading(Map<String, ColumnMeaning> guess, ImportKind kind) {
        for (var column : List.copyOf(guess.keySet())) {
            Headings.meaningOf(column)
                    .filter(meaning -> meaning != ColumnMeaning.VISIT_DAY || kind == ImportKind.VISITS)
                    .filter(meaning -> !meaning.isSingle() || !guess.containsValue(meaning))
                    .ifPresent(meaning -> guess.put(column, meaning));
        }
        // "Telefon" beside "Mobil" is the landline.
        guess.keySet().stream()
                .filter(column -> column.toLowerCase(Locale.ROOT).startsWith("mob"))
                .filter(column -> Headings.meaningOf(column).stream().anyMatch(ColumnMeaning.PHONE::equals))
                .findFirst()
                .ifPresent(mobile -> {
                    guess.replaceAll(
                            (column, meaning) -> meaning == ColumnMeaning.PHONE ? ColumnMeaning.IGNORE : meaning);
                    guess.put(mobile, ColumnMeaning.PHONE);
                });
        if (guess.containsValue(ColumnMeaning.FIRST_NAME)) {
            guess.replaceAll((column, meaning) -> meaning == ColumnMeaning.NAME ? ColumnMeaning.IGNORE : meaning);
        }
    }

    private void byContent(Map<String, ColumnMeaning> guess, Table table, ImportKind kind, LocalDate today) {
        take(guess, ColumnMeaning.NAME, mostly(table, GuessColumns::looksLikeAName));
        if (kind == ImportKind.VISITS) {
            take(guess, ColumnMeaning.VISIT_DAY, mostly(table, cell -> day(cell, date -> true)));
        } else {
            take(guess, ColumnMeaning.LAST_VISIT, mostly(table, cell -> day(cell, date -> !date.isAfter(today))));
            take(guess, ColumnMeaning.NEXT_APPOINTMENT, mostly(table, cell -> day(cell, date -> date.isAfter(today))));
        }
    }

    private static boolean looksLikeAName(String cell) {
        return cell.strip().matches("\\p{Lu}[\\p{L}'’.-]*,? \\p{L}[\\p{L}'’. -]*");
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
