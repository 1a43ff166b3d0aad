package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.rebookly.imports.Rows.Step;
import no.rebookly.imports.TableReader;
import no.rebookly.imports.TableReader.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists made up by chance, written by hand here in every way that programs write them, read back the same. */
class RandomTablesTest {
    private static final int LISTS = 40;
    private static final String LETTERS = "abcABCæøåÆØÅéöü 0123456789.-+:/'()&";
    private static final String DELIMITERS = ";,\t|";

    enum Encoding {
        UTF_8(StandardCharsets.UTF_8, "", "ł€ß漢"),
        UTF_8_MARKED(StandardCharsets.UTF_8, "\uFEFF", "ł€ß漢"),
        UTF_16LE_MARKED(StandardCharsets.UTF_16LE, "\uFEFF", "ł€ß漢"),
        UTF_16BE_MARKED(StandardCharsets.UTF_16BE, "\uFEFF", "ł€ß漢"),
        UTF_16LE(StandardCharsets.UTF_16LE, "", "ł"),
        UTF_16BE(StandardCharsets.UTF_16BE, "", "ł"),
        WINDOWS_1252(Charset.forName("windows-1252"), "", "€–’Žß"),
        ISO_8859_1(StandardCharsets.ISO_8859_1, "", "ß§"),
        CODE_PAGE_850(Charset.forName("IBM850"), "", "éè"),
        MAC_ROMAN(Charset.forName("x-MacRoman"), "", "éè");

        private final Charset charset;
        private final String mark;
        private final String more;

        Encoding(Charset charset, String mark, String more) {
            this.charset = charset;
            this.mark = mark;
            this.more = more;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aListOfTextIsReadBack(Encoding encoding) throws IOException {
        for (var seed = 0; seed < LISTS; seed++) {
            var random = new Random(seed);
            var list = list(random, LETTERS + encoding.more, DELIMITERS + "\"\n");
            var delimiter = DELIMITERS.charAt(seed % DELIMITERS.length());
            var lineEnd = random.nextBoolean() ? "\r\n" : "\n";
            var named = random.nextInt(4) == 0 ? "sep=" + delimiter + lineEnd : "";
            var text = encoding.mark + named + text(list, delimiter, lineEnd, random);
            assertThat(rows(new CsvTableReader(), text.getBytes(encoding.charset)))
                    .as("%s, list %d", encoding, seed)
                    .isEqualTo(list);
        }
    }

    @Test
    void aWorkbookIsReadBack() throws IOException {
        for (var seed = 0; seed < LISTS; seed++) {
            var random = new Random(seed);
            var list = list(random, LETTERS + "ł€ß漢<>\"", DELIMITERS);
            assertThat(rows(new XlsxTableReader(folder), workbook(list, random)))
                    .as("list %d", seed)
                    .isEqualTo(withoutEmptyEnds(list));
        }
    }

    /** The heading has plain words, so that only one sign can stand between them. */
    private static List<List<String>> list(Random random, String letters, String rare) {
        var columns = 3 + random.nextInt(8);
        var rows = new ArrayList<List<String>>();
        rows.add(IntStream.range(0, columns).mapToObj(i -> "Kolonne" + i + "åø").toList());
        for (var row = random.nextInt(60); row >= 0; row--) {
            rows.add(IntStream.range(0, columns)
                    .mapToObj(i -> i == 0 ? "x" + cell(random, letters, rare) : cell(random, letters, rare))
                    .toList());
        }
        return rows;
    }

    private static String cell(Random random, String letters, String rare) {
        var cell = new StringBuilder();
        for (var i = random.nextInt(12); i > 0; i--) {
            var from = random.nextInt(25) == 0 ? rare : letters;
            cell.append(from.charAt(random.nextInt(from.length())));
        }
        return cell.toString();
    }

    private static String text(List<List<String>> list, char delimiter, String lineEnd, Random random) {
        var quoteAll = random.nextBoolean();
        var text = list.stream()
                .map(row -> row.stream()
                        .map(cell -> quoteAll || needsQuotes(cell, delimiter) ? quoted(cell) : cell)
                        .collect(Collectors.joining(Character.toString(delimiter))))
                .collect(Collectors.joining(lineEnd));
        return random.nextBoolean() ? text + lineEnd : text;
    }

    private static boolean needsQuotes(String cell, char delimiter) {
        return cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n");
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static byte[] workbook(List<List<String>> list, Random random) throws IOException {
        var texts = new ArrayList<String>();
        var rows = new StringBuilder();
        for (var i = 0; i < list.size(); i++) {
            rows.append("<row r=\"").append(i + 1).append("\">");
            for (var column = 0; column < list.get(i).size(); column++) {
                var cell = list.get(i).get(column);
                var reference = (char) ('A' + column) + Integer.toString(i + 1);
                if (cell.isEmpty() && random.nextBoolean()) {
                    continue;
                }
                if (random.nextBoolean()) {
                    texts.add(cell);
                    rows.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(reference, texts.size() - 1));
                } else {
                    rows.append("<c r=\"%s\" t=\"inlineStr\"><is>%s</is></c>".formatted(reference, run(cell)));
                }
            }
            rows.append("</row>");
        }
        var items = texts.stream().map(text -> "<si>" + run(text) + "</si>").collect(Collectors.joining());
        return new WorkbookFile().texts(items).rows(rows.toString()).bytes();
    }

    private static String run(String text) {
        return "<t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</t>";
    }

    private static List<List<String>> withoutEmptyEnds(List<List<String>> list) {
        return list.stream()
                .map(row -> {
                    var cells = new ArrayList<>(
                            row.stream().map(cell -> cell.isBlank() ? "" : cell).toList());
                    while (cells.getLast().isEmpty()) {
                        cells.removeLast();
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }

    private static List<List<String>> rows(TableReader reader, byte[] file) throws IOException {
        if (!(reader.open(new ByteArrayInputStream(file)) instanceof Opening.Opened opened)) {
            throw new AssertionError("refused");
        }
        var read = new ArrayList<List<String>>();
        try (var rows = opened.rows()) {
            var step = rows.next();
            while (step instanceof Step.Row row) {
                read.add(row.cells());
                step = rows.next();
            }
            assertThat(step).isEqualTo(new Step.End());
        }
        return read;
    }
}
