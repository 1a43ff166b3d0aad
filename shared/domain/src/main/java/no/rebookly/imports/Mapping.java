package no.rebookly.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import no.rebookly.language.Words;

/**
 * What every column of one list means, checked: no single thing comes from two columns, and what a row cannot do without is
 * there.
 *
 * @param columns the columns' names in the order of the file, each name once
 * @param meanings one for each column
 */
public record Mapping(List<String> columns, List<ColumnMeaning> meanings) {
    public Mapping {
        columns = List.copyOf(columns);
        meanings = List.copyOf(meanings);
        if (columns.size() != meanings.size()) {
            throw new IllegalArgumentException("one meaning for each column");
        }
    }

    public sealed interface Check {
        record Valid(Mapping mapping) implements Check {}

        record Invalid(List<Fault> faults) implements Check {
            public Invalid {
                faults = List.copyOf(faults);
            }
        }
    }

    /** @param pointer (RFC 6901) relative to the mapping; empty when the mapping as a whole lacks something */
    public record Fault(String pointer, Words words) {}

    /** Columns that the wish does not name are ignored. */
    public static Check check(List<String> columns, Map<String, ColumnMeaning> wish, ImportKind kind) {
        var faults = new ArrayList<Fault>();
        for (var column : wish.keySet()) {
            if (!columns.contains(column)) {
                faults.add(new Fault(
                        pointer(column), new Words("Listen har ingen slik kolonne.", "The list has no such column.")));
            }
        }
        var meanings = columns.stream()
                .map(column -> wish.getOrDefault(column, ColumnMeaning.IGNORE))
                .toList();
        faults.addAll(twice(columns, meanings));
        faults.addAll(missing(meanings, kind));
        return faults.isEmpty() ? new Check.Valid(new Mapping(columns, meanings)) : new Check.Invalid(faults);
    }

    /** Where in a row this is found, for what only one column can mean. */
    OptionalInt indexOf(ColumnMeaning meaning) {
        var index = meanings.indexOf(meaning);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static List<Fault> twice(List<String> columns, List<ColumnMeaning> meanings) {
        var faults = new ArrayList<Fault>();
        var first = new EnumMap<ColumnMeaning, String>(ColumnMeaning.class);
        for (var i = 0; i < columns.size(); i++) {
            var meaning = meanings.get(i);
            if (meaning.isSingle() && first.putIfAbsent(meaning, columns.get(i)) != null) {
                faults.add(new Fault(
                        pointer(columns.get(i)),
                        new Words(
                                "En annen kolonne er allerede valgt til dette. Velg bare én.",
                                "Another column is already chosen for this. Choose only one.")));
            }
        }
        return faults;
    }

    private static List<Fault> missing(List<ColumnMeaning> meanings, ImportKind kind) {
        var faults = new ArrayList<Fault>();
        var whole = meanings.contains(ColumnMeaning.NAME);
        var inParts = meanings.contains(ColumnMeaning.FIRST_NAME) || meanings.contains(ColumnMeaning.LAST_NAME);
        if (!meanings.contains(ColumnMeaning.PHONE)) {
            faults.add(new Fault(
                    "",
                    new Words("Velg kolonnen som har mobilnummeret.", "Choose the column with the mobile number.")));
        }
        if (whole && inParts) {
            faults.add(new Fault(
                    "",
                    new Words(
                            "Velg enten én kolonne for hele navnet, eller for- og etternavn hver for seg.",
                            "Choose either one column for the whole name, or first and last name apart.")));
        }
        if (!whole && !inParts && kind == ImportKind.CUSTOMERS) {
            faults.add(new Fault("", new Words("Velg kolonnen som har navnet.", "Choose the column with the name.")));
        }
        if (kind == ImportKind.VISITS && !meanings.contains(ColumnMeaning.VISIT_DAY)) {
            faults.add(new Fault(
                    "",
                    new Words(
                            "Velg kolonnen som har dagen for besøket.",
                            "Choose the column with the day of the visit.")));
        }
        return faults;
    }

    private static String pointer(String column) {
        return "/" + column.replace("~", "~0").replace("/", "~1");
    }
}
