package no.rebookly.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import no.rebookly.imports.RowReading.RowRefusal;
import no.rebookly.money.Money;
import no.rebookly.phone.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpretRowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String PHONE = "93836900";

    @Test
    void readsAWholeRow() {
        var columns = "name phone lastVisit nextAppointment category price tag tag marketing note";
        var row = good(
                columns,
                " Kari\tHansen ",
                "938 36 900",
                "22.08.2026",
                "24.12.2026 kl. 14:30",
                "Klipp",
                "1 150,00",
                "stamkunde; student",
                "student",
                "Ja",
                "liker kaffe");
        assertThat(row)
                .isEqualTo(new RowReading.Good(
                        Optional.of("Kari Hansen"),
                        new PhoneNumber("+4793836900"),
                        Optional.of(LocalDate.of(2026, 8, 22)),
                        Optional.of(new BookedTime(LocalDate.of(2026, 12, 24), Optional.of(LocalTime.of(14, 30)))),
                        Optional.empty(),
                        Optional.of("Klipp"),
                        Optional.of(new Money(115_000)),
                        Set.of("stamkunde", "student"),
                        Optional.of(true)));
        assertThat(row).hasToString("Good[…]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kari Hansen | Kari Hansen",
                "Hansen, Kari | Kari Hansen",
                "Hansen,Kari | Kari Hansen",
                "Lie, Anne Marie | Anne Marie Lie",
                "'  Mye   Luft  ' | Mye Luft",
                "Kari, Ola, Per | Kari, Ola, Per",
                "Hansen, | Hansen",
                "=Kari | =Kari",
                "@kari | @kari",
                "Zoë | Zoë",
            })
    void namesAreTidied(String cell, String name) {
        assertThat(good("name phone", cell, PHONE).name()).contains(name);
    }

    @Test
    void invisibleCharactersAreTakenOutOfNames() {
        assertThat(good("name phone", "Linje\r\nSkift", PHONE).name()).contains("Linje Skift");
        assertThat(good("name phone", "\u202eKa\u200bri\u0007\u00a0Hansen\ufeff", PHONE)
                        .name())
                .contains("Kari Hansen");
        assertThat(good("name phone", "A\u030ase", PHONE).name()).contains("Åse");
    }

    @Test
    void aLostLetterStays() {
        assertThat(good("name phone", "Ma?gorzata", PHONE).name()).contains("Ma?gorzata");
        assertThat(good("name phone", "Ma\uFFFDgorzata", PHONE).name()).contains("Ma?gorzata");
    }

    @Test
    void firstAndLastNameAreJoined() {
        assertThat(good("lastName firstName phone", "Hansen", " Kari ", PHONE).name())
                .contains("Kari Hansen");
        assertThat(good("lastName firstName phone", "", "Kari", PHONE).name()).contains("Kari");
    }

    @Test
    void aNameThatIsMissingOrCannotBeSentIsRefused() {
        assertThat(refused("name phone", "", PHONE)).containsExactly(new RowRefusal("name0", RowReason.NAME_MISSING));
        assertThat(refused("name phone", "12345", PHONE))
                .containsExactly(new RowRefusal("name0", RowReason.NAME_UNREADABLE));
        assertThat(refused("name phone", "\uFFFD\uFFFD ??", PHONE))
                .containsExactly(new RowRefusal("name0", RowReason.NAME_UNREADABLE));
        assertThat(refused("name phone", "K".repeat(101), PHONE))
                .containsExactly(new RowRefusal("name0", RowReason.NAME_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22.08.2026",
                "22.8.26",
                "22/08/2026",
                "22-08-2026",
                "2026-08-22",
                "2026/8/22",
                "22. 8. 2026",
                "22.08.2026 14:30",
                "2026-08-22 09:00:00",
                "2026-08-21T22:30:00Z",
                "2026-08-22T10:00:00+02:00",
                "'22.08.2026"
            })
    void daysAreReadAsListsWriteThem(String cell) {
        assertThat(good("name phone lastVisit", "Kari", PHONE, cell).lastVisit())
                .contains(LocalDate.of(2026, 8, 22));
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026, DATE_IMPOSSIBLE",
        "29.02.2026, DATE_IMPOSSIBLE",
        "00.01.2026, DATE_IMPOSSIBLE",
        "08/27/2026, DATE_IMPOSSIBLE",
        "22.08.2026 25:00, DATE_IMPOSSIBLE",
        "i fjor, DATE_UNREADABLE",
        "46256, DATE_UNREADABLE",
        "2026-08-22T99:00Z, DATE_UNREADABLE",
        "01.01.1900, DATE_TOO_OLD",
        "23.11.2026, VISIT_IN_FUTURE",
        "01.01.2030, VISIT_IN_FUTURE",
    })
    void aDayThatCannotBeAVisitIsRefused(String cell, RowReason reason) {
        assertThat(refused("name phone lastVisit", "Kari", PHONE, cell))
                .containsExactly(new RowRefusal("lastVisit2", reason));
    }

    @Test
    void todayMayBeALastVisitAndANextAppointment() {
        var row = good("name phone lastVisit nextAppointment", "Kari", PHONE, "22.11.2026", "22.11.2026");
        assertThat(row.lastVisit()).contains(TODAY);
        assertThat(row.nextAppointment()).contains(new BookedTime(TODAY, Optional.empty()));
    }

    @Test
    void anAppointmentThatHasPassedIsLeftOut() {
        assertThat(good("name phone nextAppointment", "Kari", PHONE, "21.11.2026")
                        .nextAppointment())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "N/A", "ukjent", "0000-00-00"})
    void nothingIsNoDayAndNoPrice(String cell) {
        var row = good("name phone lastVisit price", "Kari", PHONE, cell, cell);
        assertThat(row.lastVisit()).isEmpty();
        assertThat(row.price()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 150,00 | 115000",
                "1150,00 | 115000",
                "1\u00a0150,00 | 115000",
                "1.150,00 | 115000",
                "1,150.00 | 115000",
                "1.150 | 115000",
                "1,150 | 115000",
                "1150 | 115000",
                "kr 790 | 79000",
                "kr. 790,- | 79000",
                "790,- | 79000",
                "790 kr | 79000",
                "NOK 790.50 | 79050",
                "790,5 | 79050",
                "0 | 0",
                "1 234 567,89 | 123456789"
            })
    void pricesAreReadAsListsWriteThem(String cell, long ore) {
        assertThat(good("name phone price", "Kari", PHONE, cell).price()).contains(new Money(ore));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gratis", "-790", "1,2,3", "790,123,4", "12345678", "7 9 0 kr pr time", "€ 79"})
    void otherPricesAreRefused(String cell) {
        assertThat(refused("name phone price", "Kari", PHONE, cell))
                .containsExactly(new RowRefusal("price2", RowReason.PRICE_UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "Ja, true",
        "ja, true",
        "JA, true",
        "x, true",
        "1, true",
        "true, true",
        "yes, true",
        "Nei, false",
        "0, false",
        "false, false",
        "kanskje, false",
        "-, false"
    })
    void onlyAClearYesIsAYes(String cell, boolean yes) {
        assertThat(good("name phone marketing", "Kari", PHONE, cell).marketingSaid())
                .contains(yes);
    }

    @Test
    void nothingSaidIsNotNo() {
        assertThat(good("name phone marketing", "Kari", PHONE, " ").marketingSaid())
                .isEmpty();
        assertThat(good("name phone", "Kari", PHONE).marketingSaid()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheColumns() {
        assertThat(refused("price lastVisit phone name", "x", "y", "22334455", ""))
                .containsExactly(
                        new RowRefusal("price0", RowReason.PRICE_UNREADABLE),
                        new RowRefusal("lastVisit1", RowReason.DATE_UNREADABLE),
                        new RowRefusal("phone2", RowReason.PHONE_LANDLINE),
                        new RowRefusal("name3", RowReason.NAME_MISSING));
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsRefusedUnlessTheyAreBlank() {
        assertThat(refused("name phone", "Kari", PHONE, "klipp", ""))
                .containsExactly(new RowRefusal("", RowReason.TOO_MANY_CELLS));
        assertThat(good("name phone", "Kari", PHONE, "", " ").name()).contains("Kari");
    }

    @Test
    void aShortRowLacksItsLastCells() {
        assertThat(refused("name phone", "Kari")).containsExactly(new RowRefusal("phone1", RowReason.PHONE_MISSING));
    }

    @Test
    void aBlankRowIsEmpty() {
        assertThat(read(ImportKind.CUSTOMERS, "name phone", "", " \t")).isEqualTo(new RowReading.Empty());
    }

    @Test
    void aVisitHasADayAndMayLackAName() {
        var reading = read(ImportKind.VISITS, "phone visitDay name", PHONE, "22.08.2026", "");
        assertThat(reading).isInstanceOfSatisfying(RowReading.Good.class, visit -> {
            assertThat(visit.visitDay()).contains(LocalDate.of(2026, 8, 22));
            assertThat(visit.name()).isEmpty();
        });
        assertThat(read(ImportKind.VISITS, "phone visitDay", PHONE, ""))
                .isEqualTo(new RowReading.Refused(List.of(new RowRefusal("visitDay1", RowReason.VISIT_DAY_MISSING))));
        assertThat(read(ImportKind.VISITS, "phone visitDay", PHONE, "23.11.2026"))
                .isEqualTo(new RowReading.Refused(List.of(new RowRefusal("visitDay1", RowReason.VISIT_IN_FUTURE))));
    }

    @Test
    void everyReasonHasWords() {
        for (var reason : RowReason.values()) {
            assertThat(reason.words().nb()).endsWith(".");
            assertThat(reason.words().en()).endsWith(".");
        }
    }

    /** The usual ways of writing are read without the rules for the others; an apostrophe or "kr" brings the rules back. */
    @Test
    void usualDaysAndPricesAreReadAsTheRulesWould() {
        var random = new Random(1905);
        for (var i = 0; i < 20_000; i++) {
            var day = "%02d.%02d.%04d".formatted(random.nextInt(40), random.nextInt(15), random.nextInt(10_000));
            assertThat(CellDate.read(day)).as(day).isEqualTo(CellDate.read("'" + day));
            var iso = "%04d-%02d-%02d".formatted(random.nextInt(10_000), random.nextInt(15), random.nextInt(40));
            assertThat(CellDate.read(iso)).as(iso).isEqualTo(CellDate.read("'" + iso));
            var price = random.ints(random.nextInt(10), 0, 12)
                    .mapToObj(sign -> "0123456789,.".substring(sign, sign + 1))
                    .collect(java.util.stream.Collectors.joining());
            assertThat(CellPrice.read(price)).as(price).isEqualTo(CellPrice.read(price + "kr"));
        }
    }

    @Test
    void whateverStandsInTheCellsIsReadOrRefused() {
        var random = new Random(4711);
        var alphabet = "0123456789.,-/: kKæØ\u202e\u0000\uFFFD\n;T+Z'€";
        for (var i = 0; i < 20_000; i++) {
            var cells = Stream.generate(() -> random.ints(random.nextInt(14), 0, alphabet.length())
                            .collect(
                                    StringBuilder::new,
                                    (text, at) -> text.append(alphabet.charAt(at)),
                                    StringBuilder::append)
                            .toString())
                    .limit(7)
                    .toArray(String[]::new);
            var reading = read(ImportKind.CUSTOMERS, "name phone lastVisit nextAppointment price tag marketing", cells);
            if (reading instanceof RowReading.Refused(var refusals)) {
                assertThat(refusals).isNotEmpty();
            }
        }
    }

    private static RowReading.Good good(String columns, String... cells) {
        return switch (read(ImportKind.CUSTOMERS, columns, cells)) {
            case RowReading.Good row -> row;
            case RowReading reading -> throw new AssertionError(reading);
        };
    }

    private static List<RowRefusal> refused(String columns, String... cells) {
        return switch (read(ImportKind.CUSTOMERS, columns, cells)) {
            case RowReading.Refused(var refusals) -> refusals;
            case RowReading reading -> throw new AssertionError(reading);
        };
    }

    /** Each column is called by its meaning and its place. */
    private static RowReading read(ImportKind kind, String columns, String... cells) {
        var meanings = Stream.of(columns.split(" ", -1))
                .map(word -> ColumnMeaning.ofWord(word).orElseThrow())
                .toList();
        var names = new ArrayList<String>();
        meanings.forEach(meaning -> names.add(meaning.word() + names.size()));
        return new InterpretRow(new Mapping(names, meanings), kind, new EightDigits(), TODAY).read(List.of(cells));
    }
}
