package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.rebookly.imports.Rows.Step;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.TableReader.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {
    private static final long SIZE = 40L * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private final CsvTableReader reader = new CsvTableReader();

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "ISO-8859-1"})
    void readsNorwegianLettersInEitherEncoding(Charset charset) throws IOException {
        var file = "Navn;Mobil\r\nÅse Sæther;93836900\r\n".getBytes(charset);
        assertThat(rows(file)).containsExactly(List.of("Navn", "Mobil"), List.of("Åse Sæther", "93836900"));
        assertThat(opened(file).encoding())
                .isEqualTo(charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "windows-1252");
    }

    @Test
    void readsFilesWithAByteOrderMark() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var file = "\uFEFFNavn;Mobil\nÅse;1\n".getBytes(charset);
            assertThat(rows(file)).containsExactly(List.of("Navn", "Mobil"), List.of("Åse", "1"));
            assertThat(opened(file).encoding()).isEqualTo(charset.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "IBM850, IBM850",
        "x-MacRoman, x-MacRoman",
        "windows-1252, windows-1252"
    })
    void tellsEncodingsThatNothingNames(Charset charset, String name) throws IOException {
        var file = "Navn;Mobil\r\nÅse Sæther;93836900\r\nØyvind Ødegård;40000000\r\n".getBytes(charset);
        assertThat(rows(file))
                .containsExactly(
                        List.of("Navn", "Mobil"),
                        List.of("Åse Sæther", "93836900"),
                        List.of("Øyvind Ødegård", "40000000"));
        assertThat(opened(file).encoding()).isEqualTo(name);
    }

    @Test
    void whatIso8859HasAsControlsIsReadAsWindowsHasIt() throws IOException {
        var file = "Navn;Pris\nO\u0092Brien;50 \u0080\nSøren;1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(file).get(1)).containsExactly("O’Brien", "50 €");
    }

    @Test
    void theFirstLetterBeyondAsciiDecidesHoweverFarDown() throws IOException {
        var plain = "Kari;93836900\n".repeat(10_000);
        for (var charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            assertThat(rows((plain + "Bjørg Ødegård;1\n").getBytes(charset)).getLast())
                    .containsExactly("Bjørg Ødegård", "1");
        }
    }

    @Test
    void aStrayByteInAFileOfUtf8IsReadAsWindows1252() throws IOException {
        var file = join(
                "Åse;1\nBj".getBytes(StandardCharsets.UTF_8),
                "ørn;2\nSøren;3\n".getBytes(WINDOWS),
                "Pål;4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file))
                .containsExactly(
                        List.of("Åse", "1"), List.of("Bjørn", "2"), List.of("Søren", "3"), List.of("Pål", "4"));
    }

    @Test
    void lettersAcrossTheBuffersBorderAreRead() throws IOException {
        for (var shift = 0; shift < 5; shift++) {
            var name = "x".repeat(shift) + "åéł€\uD83D\uDC87".repeat(9_000);
            var cells = new ArrayList<String>();
            for (var at = 0; at < name.length(); at += 1_200) {
                cells.add(name.substring(at, Math.min(at + 1_200, name.length())));
            }
            assertThat(String.join(
                            "",
                            rows(String.join("\n", cells).getBytes(StandardCharsets.UTF_8)).stream()
                                    .map(row -> row.getFirst())
                                    .toList()))
                    .hasSize(name.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws IOException {
        var file = "Navn;Mobil;Pris\nKari;93836900;1\nOla;40000000;2\n".replace(";", delimiter);
        assertThat(opened(file.getBytes(StandardCharsets.UTF_8)).delimiter()).isEqualTo(delimiter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dato;Kunde;Beløp\n12.01.2026;Sørensen, Emil;1150,00\n05.02.2026;Lie, Kari;790,00\n",
                "Hansen, Kari;93836900\nLie, Anne Marie;40000000\n",
                "Navn;Tlf;Merker\nKari;93836900;a|b|c|d\nOla;40000000;a|b|c|d\n",
                "Navn;Tlf;Merknad\nKari;93836900;\"ja, nei, kanskje,\n, ,\"\n"
            })
    void isNotFooledByWhatStandsInTheCells(String file) throws IOException {
        assertThat(opened(file.getBytes(StandardCharsets.UTF_8)).delimiter()).isEqualTo(";");
    }

    @Test
    void obeysTheLineThatExcelWritesForItself() throws IOException {
        var file = "sep=|\r\nNavn|Mobil\r\nKari; Ola|1\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(rows(file)).containsExactly(List.of("Navn", "Mobil"), List.of("Kari; Ola", "1"));
    }

    @Test
    void aListOfOneColumnIsAList() throws IOException {
        assertThat(rows("93836900\n40000000\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("93836900"), List.of("40000000"));
    }

    @Test
    void quotedCellsHoldDelimitersQuotesAndLineBreaks() throws IOException {
        var steps =
                steps("a;b\r\n\"Linje\r\nSkift\"; \"sa \"\"ring\"\"; nei\" \r\nc;d".getBytes(StandardCharsets.UTF_8));
        assertThat(steps)
                .containsExactly(
                        new Step.Row(1, List.of("a", "b")),
                        new Step.Row(2, List.of("Linje\r\nSkift", "sa \"ring\"; nei")),
                        new Step.Row(4, List.of("c", "d")),
                        new Step.End());
    }

    @Test
    void rowsKeepAsManyCellsAsTheyHave() throws IOException {
        assertThat(rows("a;b;c\n1;2\n1;2;3;4\n\n=1+1;-2;@x\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("a", "b", "c"),
                        List.of("1", "2"),
                        List.of("1", "2", "3", "4"),
                        List.of("=1+1", "-2", "@x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n\"c;d\ne;f\n", "a;b\n\"c;d\n\"e\";f\n", "a;b\n1;\""})
    void aQuoteThatDoesNotEndWhereItShouldIsTold(String file) throws IOException {
        var steps = steps(file.getBytes(StandardCharsets.UTF_8));
        assertThat(steps.getLast()).isEqualTo(new Step.Broken(TableFault.OPEN_QUOTE, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\r\n \n", "\uFEFF", "\uFEFF\n"})
    void anEmptyFileIsTold(String file) throws IOException {
        assertThat(reader.open(stream(file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new Opening.Refused(TableFault.EMPTY_FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004xlsx", "a;b\u0000;c\n", "\u0089PNG\r\n\u001a\n"})
    void whatIsNoTextIsTold(String file) throws IOException {
        assertThat(reader.open(stream(file.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(new Opening.Refused(TableFault.NOT_A_TABLE));
    }

    @Test
    void aNulFarDownIsToldToo() throws IOException {
        var file = ("Kari;93836900\n".repeat(10_000) + "a;\0\n").getBytes(StandardCharsets.UTF_8);
        assertThat(steps(file).getLast()).isEqualTo(new Step.Broken(TableFault.NOT_A_TABLE, 10_001));
    }

    @Test
    void anythingAtAllIsReadOrRefused() throws IOException {
        var random = new Random(1252);
        for (var i = 0; i < 2_000; i++) {
            var file = new byte[random.nextInt(400)];
            random.nextBytes(file);
            for (var at = 0; at < file.length; at++) {
                if (file[at] >= 0 && file[at] < 32) {
                    file[at] = (byte) ";,\n\"\t|a\r".charAt(file[at] % 8);
                }
            }
            if (reader.open(stream(file)) instanceof Opening.Opened) {
                assertThat(steps(file)).isNotEmpty();
            }
        }
    }

    @Test
    void memoryStaysFlatHoweverLongTheFile() throws IOException {
        var endless = new InputStream() {
            private final byte[] row = "Bjørg Ødegård;938 36 900;22.08.2026\n".getBytes(StandardCharsets.UTF_8);
            private long at;

            @Override
            public int read() {
                return at >= SIZE ? -1 : row[(int) (at++ % row.length)] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                var count = (int) Math.min(length, SIZE - at);
                for (var i = 0; i < count; i++) {
                    target[offset + i] = (byte) read();
                }
                return count == 0 ? -1 : count;
            }
        };
        var before = used();
        var most = 0L;
        var count = 0;
        if (reader.open(endless) instanceof Opening.Opened(var encoding, var delimiter, var rows)) {
            while (rows.next() instanceof Step.Row) {
                if (++count % 250_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
        }
        assertThat(count).isGreaterThan(1_000_000);
        assertThat(most).isLessThan(10L * 1024 * 1024);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private List<List<String>> rows(byte[] file) throws IOException {
        return steps(file).stream()
                .filter(Step.Row.class::isInstance)
                .map(step -> ((Step.Row) step).cells())
                .toList();
    }

    private List<Step> steps(byte[] file) throws IOException {
        var steps = new ArrayList<Step>();
        try (var rows = opened(file).rows()) {
            do {
                steps.add(rows.next());
            } while (steps.getLast() instanceof Step.Row);
        }
        return steps;
    }

    private Opening.Opened opened(byte[] file) throws IOException {
        return switch (reader.open(stream(file))) {
            case Opening.Opened opened -> opened;
            case Opening.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
