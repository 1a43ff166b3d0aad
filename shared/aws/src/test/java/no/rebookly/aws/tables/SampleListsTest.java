package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.imports.BookedTime;
import no.rebookly.imports.GuessColumns;
import no.rebookly.imports.Headings;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.InterpretRow;
import no.rebookly.imports.Mapping;
import no.rebookly.imports.OpenTable;
import no.rebookly.imports.RowReading;
import no.rebookly.imports.Rows;
import no.rebookly.imports.Table;
import no.rebookly.imports.TableFormat;
import no.rebookly.phone.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole lists as studios have them, against counts that were made by hand. */
class SampleListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final LibPhoneNumberReader phones = new LibPhoneNumberReader();
    private final Headings headings = new Headings(phones);

    @ParameterizedTest
    @ValueSource(strings = {"kundeliste-excel", "rotete"})
    void aListIsReadAsItWasCountedByHand(String name) throws IOException {
        var expected = expected(name);
        var good = new TreeMap<Long, RowReading.Good>();
        var refused = new TreeMap<Long, String>();
        read(name, (line, reading) -> {
            switch (reading) {
                case RowReading.Good row -> good.put(line, row);
                case RowReading.Refused(var refusals) -> {
                    assertThat(refusals).as("line %d", line).hasSize(1);
                    refused.put(line, refusals.getFirst().reason().name());
                }
                case RowReading.Empty() -> assertThat(line).isEqualTo(74);
            }
        });
        assertThat(refused).isEqualTo(refusals(expected));
        assertThat(good).hasSize(number(expected, "good"));
        assertThat(good.size() + refused.size()).isEqualTo(number(expected, "rows"));
        assertThat(sharing(good.values())).isEqualTo(number(expected, "rowsSharingANumber"));
    }

    @Test
    void excelsListIsWindows1252AndSaysWhoHasATimeAndWhoSaidYes() throws IOException {
        var expected = expected("kundeliste-excel");
        var counts = new HashMap<String, Integer>();
        var first = new TreeMap<Long, RowReading.Good>();
        var format = read("kundeliste-excel", (line, reading) -> {
            if (reading instanceof RowReading.Good good) {
                first.put(line, good);
                counts.merge("next", good.nextAppointment().isPresent() ? 1 : 0, Integer::sum);
                counts.merge("yes", good.marketingSaid().orElse(false) ? 1 : 0, Integer::sum);
            }
        });
        assertThat(format).isEqualTo(new TableFormat("windows-1252", ";", true));
        assertThat(counts)
                .containsEntry("next", number(expected, "nextAppointments"))
                .containsEntry("yes", number(expected, "marketingYes"));
        var emil = Objects.requireNonNull(first.get(2L));
        assertThat(emil.name()).contains("Emil Sørensen");
        assertThat(emil.phone()).isEqualTo(new PhoneNumber("+4793836900"));
        assertThat(emil.lastVisit()).contains(LocalDate.of(2026, 8, 22));
        assertThat(emil.category()).contains("Hudpleie");
        assertThat(emil.price().orElseThrow().ore()).isEqualTo(115_000);
        assertThat(emil.marketingSaid()).contains(true);
        assertThat(Objects.requireNonNull(first.get(8L)).nextAppointment().map(BookedTime::day))
                .contains(LocalDate.of(2026, 12, 27));
    }

    @Test
    void theMessyListsOddRowsAreRead() throws IOException {
        var good = new TreeMap<Long, RowReading.Good>();
        var format = read("rotete", (line, reading) -> {
            if (reading instanceof RowReading.Good row) {
                good.put(line, row);
            }
        });
        assertThat(format).isEqualTo(new TableFormat("UTF-8", ";", true));
        assertThat(Objects.requireNonNull(good.get(4L)).name()).contains("Małgorzata Jakobsen");
        var air = Objects.requireNonNull(good.get(70L));
        assertThat(air.name()).contains("Mye Luft");
        assertThat(air.phone()).isEqualTo(new PhoneNumber("+4799887766"));
        assertThat(air.lastVisit()).contains(LocalDate.of(2026, 2, 1));
        assertThat(Objects.requireNonNull(good.get(71L)).name()).contains("Linje Skift");
        assertThat(Objects.requireNonNull(good.get(73L)).name()).contains("Bare Fornavn");
    }

    private interface Reader {
        void read(long line, RowReading reading);
    }

    private TableFormat read(String name, Reader reader) throws IOException {
        var opened = new OpenTable(new CsvTableReader(), headings).open(resource(name + ".csv"));
        if (!(opened instanceof OpenTable.Opened.Ready(var table))) {
            throw new AssertionError(opened);
        }
        try (table) {
            var interpret = new InterpretRow(mapping(table), ImportKind.CUSTOMERS, phones, TODAY);
            while (table.next() instanceof Rows.Step.Row row) {
                reader.read(row.line(), interpret.read(row.cells()));
            }
            return table.format();
        }
    }

    private Mapping mapping(Table table) {
        var guess = new GuessColumns(headings).guess(table, ImportKind.CUSTOMERS, TODAY);
        return switch (Mapping.check(table.columns(), guess, ImportKind.CUSTOMERS)) {
            case Mapping.Check.Valid(var mapping) -> mapping;
            case Mapping.Check.Invalid(var faults) -> throw new AssertionError(faults);
        };
    }

    private static int sharing(Iterable<RowReading.Good> rows) {
        var counts = new HashMap<PhoneNumber, Integer>();
        rows.forEach(row -> counts.merge(row.phone(), 1, Integer::sum));
        return counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Map<Long, String> refusals(Properties expected) {
        var refusals = new TreeMap<Long, String>();
        for (var line : expected.getProperty("refused").split(" ", -1)) {
            if (!line.isEmpty()) {
                refusals.put(Long.valueOf(line), expected.getProperty("refused." + line));
            }
        }
        return refusals;
    }

    private static int number(Properties expected, String key) {
        return Integer.parseInt(expected.getProperty(key));
    }

    private static Properties expected(String name) throws IOException {
        var expected = new Properties();
        try (var in = resource(name + ".expected.properties")) {
            expected.load(in);
        }
        return expected;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleListsTest.class.getResourceAsStream("/samples/" + name), name);
    }
}
