package no.rebookly.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.rebookly.imports.OpenTable.Opened;
import no.rebookly.imports.Rows.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenTableTest {
    @Test
    void theFirstRowNamesTheColumnsAndIsNoRow() throws IOException {
        var table = table("Navn|Mobil", "Kari|93836900", "|", "Ola|40000000");
        assertThat(table.format()).isEqualTo(new TableFormat("UTF-8", "|", true));
        assertThat(table.columns()).containsExactly("Navn", "Mobil");
        assertThat(table.sample()).containsExactly(List.of("Kari", "93836900"), List.of("Ola", "40000000"));
        assertThat(rest(table))
                .containsExactly(
                        new Step.Row(2, List.of("Kari", "93836900")),
                        new Step.Row(3, List.of("", "")),
                        new Step.Row(4, List.of("Ola", "40000000")),
                        new Step.End());
    }

    @ParameterizedTest
    @CsvSource({
        "Navn|Mobil,             Kari|93836900, true",
        "Hvem|Hvor,              Kari|93836900, true", // no word is known, but numbers stand below
        "Navn|Mobil,             Kari|ukjent,   true", // no number stands below, but the words are known
        "Kari Hansen|93836900,   Ola|40000000,  false",
        "Kari Hansen|22.08.2026, Ola|40000000,  false",
        "Kari|Hansen,            Ola|Lie,       false",
    })
    void aHeadingHoldsNoNumberOfItsOwn(String first, String second, boolean heading) throws IOException {
        assertThat(table(first, second).format().header()).isEqualTo(heading);
    }

    @Test
    void columnsHaveNamesOfTheirOwnEach() throws IOException {
        var table = table("|Tlf|Tlf|Tlf (2)", "a|93836900|b|c|d");
        assertThat(table.columns()).containsExactly("Kolonne 1", "Tlf", "Tlf (2)", "Tlf (2) (2)", "Kolonne 5");
        assertThat(table("Kari|93836900").columns()).containsExactly("Kolonne 1", "Kolonne 2");
    }

    @Test
    void blankRowsMayStandAboveTheHeading() throws IOException {
        assertThat(rest(table("", "|", "Navn|Mobil", "Kari|93836900")))
                .containsExactly(new Step.Row(4, List.of("Kari", "93836900")), new Step.End());
    }

    @Test
    void titlesMayStandAboveTheHeading() throws IOException {
        var table =
                table("Kundeliste pr 01.11.2026", "", "Salong Eksempel|Oslo", "Navn|Mobil|Pris", "Kari|93836900|790");
        assertThat(table.columns()).containsExactly("Navn", "Mobil", "Pris");
        assertThat(table.format().header()).isTrue();
        assertThat(rest(table)).containsExactly(new Step.Row(5, List.of("Kari", "93836900", "790")), new Step.End());
        assertThat(open(ListedRows.of("Kundeliste", "Navn|Mobil")))
                .isEqualTo(new Opened.Refused(TableFault.HEADER_ONLY, 0));
    }

    @Test
    void rowsOfPeopleAreNoTitles() throws IOException {
        assertThat(rest(table("Kari|93836900", "Navn|Mobil", "Ola|40000000"))).hasSize(4);
        assertThat(table("Kari Lie", "Ola Berg|93836900").format().header()).isTrue();
    }

    @Test
    void proseIsNoTable() throws IOException {
        assertThat(open(ListedRows.of("Kjære Kari!", "Takk for sist.")))
                .isEqualTo(new Opened.Refused(TableFault.NOT_A_TABLE, 0));
        assertThat(rest(table("93836900", "40000000"))).hasSize(3);
    }

    @Test
    void aTooLongCellIsCutAndTheRowGoesOn() throws IOException {
        var rows = rest(table("Navn|Mobil", "K".repeat(5_000) + "|93836900"));
        assertThat(rows.getFirst()).isEqualTo(new Step.Row(2, List.of("K".repeat(2_001), "93836900")));
    }

    @Test
    void rowsThatAQuoteSwallowedAreMissed() throws IOException {
        var swallowed = "liker kaffe\nOla|40000000|b\nPer|40000001|c\nEva|40000002|";
        var file = List.<Step>of(
                new Step.Row(1, List.of("Navn", "Mobil", "Merknad")),
                new Step.Row(2, List.of("Kari", "93836900", swallowed)),
                new Step.End());
        assertThat(open(new ListedRows(file))).isEqualTo(new Opened.Refused(TableFault.OPEN_QUOTE, 2));
        var note = "liker kaffe | te\nog kaker\nog bøker | blader";
        var fine = List.<Step>of(
                new Step.Row(1, List.of("Navn", "Mobil", "Merknad")),
                new Step.Row(2, List.of("Kari", "93836900", note.repeat(60))),
                new Step.End());
        assertThat(rest(ready(new ListedRows(fine)))).hasSize(2);
    }

    @Test
    void lettersThatWereMisreadAreMended() throws IOException {
        var table = table("Navn|Siste besÃ¸k|Mobil", "SÃ¸rensen, Ã…se|22.08.2026|93836900");
        assertThat(table.columns()).contains("Siste besøk");
        assertThat(rest(table).getFirst())
                .isEqualTo(new Step.Row(2, List.of("Sørensen, Åse", "22.08.2026", "93836900")));
    }

    @Test
    void aFileWithoutRowsIsRefusedAndClosed() throws IOException {
        var empty = ListedRows.of("", "|");
        assertThat(open(empty)).isEqualTo(new Opened.Refused(TableFault.EMPTY_FILE, 0));
        assertThat(empty.isClosed()).isTrue();
        assertThat(open(ListedRows.of("Navn|Mobil", "|"))).isEqualTo(new Opened.Refused(TableFault.HEADER_ONLY, 0));
    }

    @Test
    void aListOfOneRowWithoutAHeadingIsAList() throws IOException {
        assertThat(rest(table("Kari|93836900"))).hasSize(2);
    }

    @Test
    void theLimitsAreToldWithTheLine() throws IOException {
        assertThat(open(ListedRows.of("a|93836900", "b" + "|".repeat(100))))
                .isEqualTo(new Opened.Refused(TableFault.TOO_MANY_COLUMNS, 2));
        assertThat(table("Navn|Mobil" + "|".repeat(98), "x".repeat(2_000) + "|93836900")
                        .columns())
                .hasSize(100);
    }

    @Test
    void theLimitsHoldBelowTheFirstRowsToo() throws IOException {
        var rows = new ArrayList<>(Collections.nCopies(60, "a|93836900"));
        rows.add("x|".repeat(101));
        assertThat(rest(table(rows.toArray(String[]::new))).getLast())
                .isEqualTo(new Step.Broken(TableFault.TOO_MANY_COLUMNS, 61));
    }

    @Test
    void aHundredThousandRowsAreReadAndNotOneMore() throws IOException {
        var row = new Step.Row(7, List.of("Kari", "93836900"));
        var blank = new Step.Row(8, List.of(""));
        var steps = new ArrayList<Step>(Collections.nCopies(Table.MOST_ROWS, row));
        steps.addAll(Collections.nCopies(10, blank));
        steps.add(new Step.End());
        assertThat(rest(ready(new ListedRows(steps))).getLast()).isEqualTo(new Step.End());
        steps.set(steps.size() - 1, row);
        assertThat(rest(ready(new ListedRows(steps))).getLast())
                .isEqualTo(new Step.Broken(TableFault.TOO_MANY_ROWS, 7));
    }

    @Test
    void aRowSaysNothingOfItselfWhereItMightBeLogged() {
        assertThat(new Step.Row(2, List.of("Kari", "93836900"))).hasToString("Row[line 2, 2 cells]");
    }

    static Table table(String... rows) throws IOException {
        return ready(ListedRows.of(rows));
    }

    private static Table ready(ListedRows rows) throws IOException {
        return switch (open(rows)) {
            case Opened.Ready(var table) -> table;
            case Opened.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Opened open(ListedRows rows) throws IOException {
        return new OpenTable(rows, new Headings(new EightDigits())).open(InputStream.nullInputStream());
    }

    private static List<Step> rest(Table table) throws IOException {
        var steps = new ArrayList<Step>();
        do {
            steps.add(table.next());
        } while (steps.getLast() instanceof Step.Row);
        return steps;
    }
}
