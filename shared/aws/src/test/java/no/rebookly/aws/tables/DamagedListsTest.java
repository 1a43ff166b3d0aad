package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.imports.GuessColumns;
import no.rebookly.imports.Headings;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.InterpretRow;
import no.rebookly.imports.Mapping;
import no.rebookly.imports.OpenTable;
import no.rebookly.imports.Rows;
import no.rebookly.imports.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of a file on its way, it is read or refused: never an exception, never without end, and nothing is left. */
class DamagedListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int TIMES = 150;

    private final LibPhoneNumberReader phones = new LibPhoneNumberReader();
    private final Headings headings = new Headings(phones);

    @TempDir
    private Path folder;

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
    void aDamagedSampleIsReadOrRefused(String name) throws IOException {
        var sample = sample(name);
        for (var seed = 0; seed < TIMES; seed++) {
            read(damaged(sample, new Random(seed)), name + " " + seed);
        }
    }

    @Test
    void aWorkbookWithDamagedPartsIsReadOrRefused() throws IOException {
        var sample = sample("kundeliste.xlsx");
        for (var seed = 0; seed < TIMES; seed++) {
            read(withDamagedPart(sample, new Random(seed)), "part " + seed);
        }
    }

    @Test
    void bytesByChanceAreReadOrRefused() throws IOException {
        var starts = List.of(
                "",
                "PK\3\4",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                "\u00ff\u00fe",
                "\u00ef\u00bb\u00bf",
                "sep=;\n",
                "Navn;Mobil\n");
        for (var seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                for (var i = 0; i < bytes.length; i++) {
                    bytes[i] = bytes[i] >= 0 && bytes[i] < 32 ? (byte) ";,\n\"\t|a\r".charAt(bytes[i] % 8) : bytes[i];
                }
            }
            var file = new ByteArrayOutputStream();
            file.writeBytes(starts.get(seed % starts.size()).getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(bytes);
            read(file.toByteArray(), "bytes " + seed);
        }
    }

    private void read(byte[] file, String what) throws IOException {
        var reader = new FileTableReader(new CsvTableReader(), new XlsxTableReader(folder));
        switch (new OpenTable(reader, headings).open(new ByteArrayInputStream(file))) {
            case OpenTable.Opened.Refused(var fault, var line) ->
                assertThat(fault.words().nb()).as(what).isNotEmpty();
            case OpenTable.Opened.Ready(var table) -> {
                try (table) {
                    read(table, file.length, what);
                }
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).as(what).isEmpty();
        }
    }

    private void read(Table table, int size, String what) throws IOException {
        var guess = new GuessColumns(headings).guess(table, ImportKind.CUSTOMERS, TODAY);
        var check = Mapping.check(table.columns(), guess, ImportKind.CUSTOMERS);
        var rows = 0;
        var step = table.next();
        while (step instanceof Rows.Step.Row row) {
            rows++;
            assertThat(row.cells()).as(what).hasSizeLessThanOrEqualTo(Table.MOST_COLUMNS);
            assertThat(row.cells()).as(what).allMatch(cell -> cell.length() <= Table.LONGEST_CELL + 1);
            if (check instanceof Mapping.Check.Valid(var mapping)) {
                assertThat(new InterpretRow(mapping, ImportKind.CUSTOMERS, phones, TODAY).read(row.cells()))
                        .as(what)
                        .isNotNull();
            }
            step = table.next();
        }
        assertThat(rows).as(what).isLessThan(20 * size + 1);
    }

    private static byte[] damaged(byte[] sample, Random random) {
        var file = sample.clone();
        for (var times = 1 + random.nextInt(20); times > 0; times--) {
            var at = random.nextInt(file.length);
            file = switch (random.nextInt(5)) {
                case 0 -> changed(file, at, random.nextInt(256));
                case 1 -> changed(file, at, "\"\0;,\n\r\t'<".charAt(random.nextInt(9)));
                case 2 -> without(file, at, Math.min(file.length, at + 1 + random.nextInt(40)));
                case 3 -> random.nextInt(8) == 0 ? Arrays.copyOf(file, Math.max(1, at)) : file;
                default -> twice(file, at, Math.min(file.length, at + 1 + random.nextInt(400)));
            };
        }
        return file;
    }

    private static byte[] changed(byte[] file, int at, int value) {
        file[at] = (byte) value;
        return file;
    }

    private static byte[] without(byte[] file, int from, int to) {
        var rest = new ByteArrayOutputStream();
        rest.write(file, 0, from);
        rest.write(file, to, file.length - to);
        return rest.size() == 0 ? file : rest.toByteArray();
    }

    private static byte[] twice(byte[] file, int from, int to) {
        var longer = new ByteArrayOutputStream();
        longer.write(file, 0, to);
        longer.write(file, from, file.length - from);
        return longer.toByteArray();
    }

    private static byte[] withDamagedPart(byte[] workbook, Random random) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var part = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(random.nextInt(3) == 0 ? damaged(part, random) : part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = Objects.requireNonNull(DamagedListsTest.class.getResourceAsStream("/samples/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
