package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.imports.BookedTime;
import no.rebookly.imports.ColumnMeaning;
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
    @ValueSource(
            strings = {
                "besok.csv",
                "bookingtjeneste.csv",
                "kundeliste-excel.csv",
                "kundeliste.xlsx",
                "rotete.csv",
                "square-customers.csv",
                "timma-export.csv"
            })
    void aListIsReadAsItWasCountedByHand(String name) throws IOException {
        var expected = expected(name);
        var good = new TreeMap<Long, RowReading.Good>();
        var refused = new TreeMap<Long, String>();
        var format = read(name, expected.getProperty("columns"), (line, reading) -> {
            switch (reading) {
                case RowReading.Good row -> good.put(line, row);
                case RowReading.Refused(var refusals) -> {
                    assertThat(refusals).as("line %d", line).hasSize(1);
                    refused.put(line, refusals.getFirst().reason().name());
                }
                case RowReading.Empty() -> assertThat(line).isEqualTo(74);
            }
        });
        assertThat(format)
                .isEqualTo(new TableFormat(
                        expected.getProperty("encoding"),
                        expected.getProperty("delimiter"),
                        Boolean.parseBoolean(expected.getProperty("header"))));
        assertThat(refused).isEqualTo(refusals(expected));
        assertThat(good.size() + refused.size()).isEqualTo(number(expected, "rows"));
        assertThat(counts(good.values())).isEqualTo(expectedCounts(expected));
    }

    @Test
    void theWorkbookIsTheSameListAsTheTextThatWasSavedFromIt() throws IOException {
        assertThat(all("kundeliste.xlsx")).isEqualTo(all("kundeliste-excel.csv"));
    }

    private Map<Long, RowReading> all(String name) throws IOException {
        var rows = new TreeMap<Long, RowReading>();
        read(name, expected(name).getProperty("columns"), rows::put);
        return rows;
    }

    private static Map<String, Long> counts(Collection<RowReading.Good> rows) {
        return new TreeMap<>(Map.of(
                "good", (long) rows.size(),
                "rowsSharingANumber", (long) sharing(rows),
                "people", rows.stream().map(RowReading.Good::phone).distinct().count(),
                "mangledNames", count(rows, row -> row.name().orElse("").contains("?")),
                "lastVisits", count(rows, row -> row.lastVisit().isPresent()),
                "visitDays", count(rows, row -> row.visitDay().isPresent()),
                "nextAppointments", count(rows, row -> row.nextAppointment().isPresent()),
                "marketingYes", count(rows, row -> row.marketingSaid().orElse(false)),
                "marketingNo", count(rows, row -> !row.marketingSaid().orElse(true))));
    }

    private static Map<String, Long> expectedCounts(Properties expected) {
        var counts = new TreeMap<String, Long>();
        for (var key : List.of(
                "good",
                "rowsSharingANumber",
                "people",
                "mangledNames",
                "lastVisits",
                "visitDays",
                "nextAppointments",
                "marketingYes",
                "marketingNo")) {
            counts.put(key, Long.valueOf(expected.getProperty(key, "0")));
        }
        return counts;
    }

    private static long count(Collection<RowReading.Good> rows, Predicate<RowReading.Good> test) {
        return rows.stream().filter(test).count();
    }

    @Test
    void theVisitsPricesAddUp() throws IOException {
        var ore = new long[1];
        read("besok.csv", expected("besok.csv").getProperty("columns"), (line, reading) -> {
            if (reading instanceof RowReading.Good good) {
                ore[0] += good.price().orElseThrow().ore();
            }
        });
        assertThat(ore[0]).isEqualTo(Long.parseLong(expected("besok.csv").getProperty("ore")));
    }

    @Test
    void aRowIsReadAsItStands() throws IOException {
        var emil = (RowReading.Good)
                Objects.requireNonNull(all("kundeliste-excel.csv").get(2L));
        assertThat(emil.name()).contains("Emil Sørensen");
        assertThat(emil.phone()).isEqualTo(new PhoneNumber("+4793836900"));
        assertThat(emil.lastVisit()).contains(LocalDate.of(2026, 8, 22));
        assertThat(emil.category()).contains("Hudpleie");
        assertThat(emil.price().orElseThrow().ore()).isEqualTo(115_000);
        assertThat(emil.marketingSaid()).contains(true);
        var visit = (RowReading.Good) Objects.requireNonNull(all("besok.csv").get(2L));
        assertThat(visit.name()).contains("Emil Sørensen");
        assertThat(visit.visitDay()).contains(LocalDate.of(2026, 1, 12));
        var solberg =
                (RowReading.Good) Objects.requireNonNull(all("kundeliste.xlsx").get(8L));
        assertThat(solberg.nextAppointment().map(BookedTime::day)).contains(LocalDate.of(2026, 12, 27));
    }

    @Test
    void theMessyListsOddRowsAreRead() throws IOException {
        var good = new TreeMap<Long, RowReading.Good>();
        read("rotete.csv", expected("rotete.csv").getProperty("columns"), (line, reading) -> {
            if (reading instanceof RowReading.Good row) {
                good.put(line, row);
            }
        });
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

    private TableFormat read(String name, String columns, Reader reader) throws IOException {
        var opened = new OpenTable(new FileTableReader(), headings).open(resource(name));
        if (!(opened instanceof OpenTable.Opened.Ready(var table))) {
            throw new AssertionError(opened);
        }
        try (table) {
            var kind = ImportKind.valueOf(expected(name).getProperty("kind"));
            var mapping = mapping(table, kind);
            assertThat(mapping.meanings().stream().map(ColumnMeaning::word).collect(Collectors.joining(" ")))
                    .isEqualTo(columns);
            var interpret = new InterpretRow(mapping, kind, phones, TODAY);
            while (table.next() instanceof Rows.Step.Row row) {
                reader.read(row.line(), interpret.read(row.cells()));
            }
            return table.format();
        }
    }

    private Mapping mapping(Table table, ImportKind kind) {
        var guess = new GuessColumns(headings).guess(table, kind, TODAY);
        return switch (Mapping.check(table.columns(), guess, kind)) {
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
        try (var in = resource(name.substring(0, name.indexOf('.')) + ".expected.properties")) {
            expected.load(in);
        }
        return expected;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleListsTest.class.getResourceAsStream("/samples/" + name), name);
    }
}
