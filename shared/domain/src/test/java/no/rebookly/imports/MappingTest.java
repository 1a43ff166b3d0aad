package no.rebookly.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import no.rebookly.imports.Mapping.Check;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final List<String> COLUMNS = List.of("A", "B/C", "D");

    @Test
    void columnsThatAreNotNamedAreIgnored() {
        assertThat(Mapping.check(
                        COLUMNS, Map.of("A", ColumnMeaning.NAME, "D", ColumnMeaning.PHONE), ImportKind.CUSTOMERS))
                .isEqualTo(new Check.Valid(
                        new Mapping(COLUMNS, List.of(ColumnMeaning.NAME, ColumnMeaning.IGNORE, ColumnMeaning.PHONE))));
    }

    @Test
    void twoColumnsForOneThingIsAnErrorAtTheSecond() {
        var wish = Map.of("A", ColumnMeaning.NAME, "B/C", ColumnMeaning.PHONE, "D", ColumnMeaning.PHONE);
        assertThat(pointers(wish, ImportKind.CUSTOMERS)).containsExactly("/D");
        assertThat(pointers(
                        Map.of("A", ColumnMeaning.PHONE, "B/C", ColumnMeaning.PHONE, "D", ColumnMeaning.NAME),
                        ImportKind.CUSTOMERS))
                .containsExactly("/B~1C");
    }

    @Test
    void tagsAndNotesMayBeInSeveralColumns() {
        var columns = List.of("A", "B", "C", "D");
        var wish = Map.of(
                "A", ColumnMeaning.TAG, "B", ColumnMeaning.TAG, "C", ColumnMeaning.PHONE, "D", ColumnMeaning.NAME);
        assertThat(Mapping.check(columns, wish, ImportKind.CUSTOMERS)).isInstanceOf(Check.Valid.class);
    }

    @Test
    void whatARowCannotDoWithoutMustBeChosen() {
        assertThat(pointers(Map.of(), ImportKind.CUSTOMERS)).containsExactly("", "");
        assertThat(pointers(Map.of("A", ColumnMeaning.PHONE), ImportKind.CUSTOMERS))
                .containsExactly("");
        assertThat(pointers(Map.of("A", ColumnMeaning.PHONE, "D", ColumnMeaning.LAST_NAME), ImportKind.CUSTOMERS))
                .isEmpty();
        assertThat(pointers(Map.of("A", ColumnMeaning.PHONE), ImportKind.VISITS))
                .containsExactly("");
        assertThat(pointers(Map.of("A", ColumnMeaning.PHONE, "D", ColumnMeaning.VISIT_DAY), ImportKind.VISITS))
                .isEmpty();
    }

    @Test
    void aNameIsWholeOrInPartsNotBoth() {
        var wish = Map.of("A", ColumnMeaning.NAME, "B/C", ColumnMeaning.FIRST_NAME, "D", ColumnMeaning.PHONE);
        assertThat(pointers(wish, ImportKind.CUSTOMERS)).containsExactly("");
    }

    @Test
    void aColumnThatTheListLacksIsAnError() {
        var wish = Map.of("A", ColumnMeaning.NAME, "D", ColumnMeaning.PHONE, "X", ColumnMeaning.TAG);
        assertThat(pointers(wish, ImportKind.CUSTOMERS)).containsExactly("/X");
    }

    @Test
    void everyColumnHasOneMeaning() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mapping(COLUMNS, List.of()));
    }

    @Test
    void meaningsAreNamedAsInTheApi() {
        for (var meaning : ColumnMeaning.values()) {
            assertThat(ColumnMeaning.ofWord(meaning.word())).contains(meaning);
        }
        assertThat(ColumnMeaning.ofWord("email")).isEmpty();
    }

    private static List<String> pointers(Map<String, ColumnMeaning> wish, ImportKind kind) {
        return switch (Mapping.check(COLUMNS, wish, kind)) {
            case Check.Valid valid -> List.of();
            case Check.Invalid(var faults) ->
                faults.stream().map(Mapping.Fault::pointer).toList();
        };
    }
}
