package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.rebookly.imports.Rows.Step;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.TableReader.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableReaderTest {
    private static final String PHONE = "<row r=\"1\"><c r=\"A1\"><v>93836900</v></c></row>";

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void readsEveryKindOfCell() throws IOException {
        var file = new WorkbookFile()
                .texts(
                        "<si><t>Navn</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">Åse </t></r><r><t>Sæther</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>oose</t></rPh></si><si><t/></si>")
                .styles("<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>")
                .rows(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>Mobil &amp; tlf</t></is></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>93836900</v></c><c r=\"C2\" s=\"1\"><v>46256</v></c>"
                                + "<c r=\"D2\" s=\"2\"><v>46380.604166666664</v></c><c r=\"E2\" s=\"3\"><v>1149.9000000000001</v></c>"
                                + "<c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"b\"><v>0</v></c><c r=\"H2\" t=\"str\"><f>A2&amp;\"x\"</f><v>sum</v></c>"
                                + "<c r=\"I2\" t=\"e\"><v>#N/A</v></c><c r=\"J2\" t=\"d\"><v>2026-08-22T00:00:00</v></c><c r=\"K2\" t=\"s\"><v>2</v></c>"
                                + "<c r=\"L2\" t=\"inlineStr\"><is><t>a_x000D_b</t></is></c></row>");
        assertThat(rows(file))
                .containsExactly(
                        List.of("Navn", "Mobil & tlf"),
                        List.of(
                                "Åse Sæther",
                                "93836900",
                                "2026-08-22",
                                "2026-12-24 14:30",
                                "1149.9",
                                "TRUE",
                                "FALSE",
                                "sum",
                                "",
                                "2026-08-22",
                                "",
                                "a\rb"));
    }

    @ParameterizedTest
    @CsvSource({
        "93836900, 93836900",
        "93836900.0, 93836900",
        "9.38369E7, 93836900",
        "4793836900, 4793836900",
        "9.3836900000000000E+07, 93836900",
        "1150, 1150",
        "1149.9, 1149.9",
        "562.625, 562.63",
        "0.30000000000000004, 0.3",
        "-1, -1",
        "0, 0",
        "00047, 47",
        "1E300, 1E300",
        "1E999999999, 1E999999999",
        "123456789012345678, 123456789012345678",
        "abc, abc",
    })
    void numbersAreWrittenAsPeopleWould(String cell, String text) throws IOException {
        assertThat(rows(new WorkbookFile().rows("<row><c><v>" + cell + "</v></c></row>")))
                .containsExactly(List.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "46256, 2026-08-22, 2030-08-23",
        "46256.25, 2026-08-22 06:00, 2030-08-23 06:00",
        "46256.999999, 2026-08-23, 2030-08-24",
        "1, 1900-01-01, 1904-01-02",
        "59, 1900-02-28, 1904-02-29",
        "61, 1900-03-01, 1904-03-02",
        "0.5, 12:00, 12:00",
        "2958465, 9999-12-31, +10004-01-01",
        "99999999, 99999999, 99999999",
        "-3, -3, -3",
    })
    void daysAreCountedFromTheirBeginning(String cell, String from1900, String from1904) throws IOException {
        var file = new WorkbookFile()
                .styles("<xf numFmtId=\"22\"/>")
                .rows("<row><c s=\"0\"><v>" + cell + "</v></c></row>");
        assertThat(rows(file)).containsExactly(List.of(from1900));
        file.workbook("<workbookPr date1904=\"1\"/>", "<sheet name=\"a\" r:id=\"rId1\"/>");
        assertThat(rows(file)).containsExactly(List.of(from1904));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "dd.mm.yyyy ~ true",
                "[$-414]d. mmmm yyyy;@ ~ true",
                "yyyy-mm-dd h:mm:ss ~ true",
                "[h]:mm:ss ~ true",
                "General ~ false",
                "#,##0 \"dager\" ~ false",
                "0.00E+00 ~ false",
                "[Red]0;[Blue]-0 ~ false",
                "_-* #,##0.00_-;\\d ~ false",
                "000 00 000 ~ false",
                "@ ~ false"
            })
    void aLookOfDatesIsToldFromOthers(String format, boolean date) {
        assertThat(CellStyles.isDate(format)).isEqualTo(date);
    }

    @Test
    void rowsAndCellsThatAreNotThereAreLeftOutAndLinesAreThoseOfTheSheet() throws IOException {
        var file = new WorkbookFile()
                .rows("<row r=\"1\" ht=\"9\"/><row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"XFD3\" s=\"1\"/></row>"
                        + "<row r=\"5\"><c r=\"A5\" s=\"0\"/></row><row><c><v>2</v></c><c><v>3</v></c></row>");
        assertThat(steps(file))
                .containsExactly(new Step.Row(3, List.of("", "1")), new Step.Row(6, List.of("2", "3")), new Step.End());
    }

    @Test
    void theFirstVisibleSheetWithRowsIsRead() throws IOException {
        var file = new WorkbookFile()
                .workbook(
                        "",
                        "<sheet name=\"a\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"b\" state=\"veryHidden\" r:id=\"rId2\"/>"
                                + "<sheet name=\"c\" r:id=\"rId3\"/><sheet name=\"d\" state=\"visible\" r:id=\"rId4\"/><sheet name=\"e\" r:id=\"rId5\"/>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        WorkbookFile.relations(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "worksheet",
                                "worksheets/sheet2.xml",
                                "worksheet",
                                "worksheets/sheet3.xml",
                                "worksheet",
                                "worksheets/sheet4.xml",
                                "worksheet",
                                "worksheets/sheet5.xml"));
        for (var sheet = 1; sheet <= 5; sheet++) {
            file.sheet(
                    sheet, sheet == 3 ? "<row r=\"1\"><c r=\"A1\"/></row>" : "<row><c><v>" + sheet + "</v></c></row>");
        }
        assertThat(rows(file)).containsExactly(List.of("4"));
        assertThat(refused(new WorkbookFile().rows("").bytes())).isEqualTo(TableFault.EMPTY_FILE);
    }

    @Test
    void prefixesAndPlacesOfPartsMayDiffer() throws IOException {
        var file = new WorkbookFile()
                .part("_rels/.rels", WorkbookFile.relations("officeDocument", "/xl/book/w.xml"))
                .part(
                        "xl/book/w.xml",
                        "\uFEFF<x:workbook xmlns:x=\"m\" xmlns:q=\"r\"><x:sheets><x:sheet name=\"a\" q:id=\"rId1\"/></x:sheets></x:workbook>")
                .part("xl/book/_rels/w.xml.rels", WorkbookFile.relations("worksheet", "s.xml"))
                .part(
                        "xl/book/s.xml",
                        "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>Å</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(rows(file)).containsExactly(List.of("Å"));
    }

    @Test
    void itIsCalledXlsxAndNeedsNoDelimiter() throws IOException {
        try (var rows = opened(new WorkbookFile().rows(PHONE).bytes()).rows()) {
            assertThat(rows.next()).isInstanceOf(Step.Row.class);
        }
        var opened = opened(new WorkbookFile().rows(PHONE).bytes());
        assertThat(opened.encoding()).isEqualTo("xlsx");
        assertThat(opened.delimiter()).isEmpty();
        opened.rows().close();
    }

    @Test
    void thousandsOfSharedTextsAreFoundInAnyOrder() throws IOException {
        var texts = new StringBuilder();
        var cells = new StringBuilder();
        for (var i = 0; i < 5_000; i++) {
            texts.append("<si><t>kunde ")
                    .append(i)
                    .append(" æøå")
                    .append("x".repeat(i % 7 == 0 ? 2_500 : 3))
                    .append("</t></si>");
            cells.append("<row><c t=\"s\"><v>").append((i * 37) % 5_000).append("</v></c></row>");
        }
        var rows = rows(new WorkbookFile().texts(texts.toString()).rows(cells.toString()));
        assertThat(rows).hasSize(5_000);
        for (var i = 0; i < 5_000; i++) {
            assertThat(rows.get(i).getFirst())
                    .startsWith("kunde " + (i * 37) % 5_000 + " æøåx")
                    .hasSizeLessThanOrEqualTo(2_001);
        }
    }

    /** The parser would stop at 100,000 of them. */
    @Test
    void aLongListMayHoldManySignsThatXmlEscapes() throws IOException {
        var rows = new StringBuilder();
        for (var i = 0; i < 150_000; i++) {
            rows.append("<row><c t=\"inlineStr\"><is><t>A&amp;B&#230;")
                    .append(i * 7_919 % 1_000_003)
                    .append("</t></is></c></row>");
        }
        var steps = steps(new WorkbookFile().rows(rows.toString()));
        assertThat(steps.size()).isEqualTo(150_001);
        assertThat(steps.getLast()).isEqualTo(new Step.End());
    }

    @Test
    void aBombIsRefused() throws IOException {
        // Ten million empty cells of the same look: 300 times smaller when deflated.
        var bomb = new WorkbookFile().rows("<row>" + "<c s=\"1\" r=\"A1\"></c>".repeat(600_000) + "</row>");
        assertThat(refused(bomb.bytes())).isEqualTo(TableFault.OVERSIZED_WORKBOOK);
        var later = new WorkbookFile().rows(PHONE + "<row>" + "<c s=\"1\" r=\"A1\"></c>".repeat(600_000) + "</row>");
        assertThat(steps(later))
                .containsExactly(
                        new Step.Row(1, List.of("93836900")), new Step.Broken(TableFault.OVERSIZED_WORKBOOK, 3));
        var texts = new WorkbookFile()
                .rows(PHONE)
                .texts("<si><t>" + "a".repeat(60) + "</t></si>".repeat(1) + "<si/>".repeat(2_000_000));
        assertThat(refused(texts.bytes())).isEqualTo(TableFault.OVERSIZED_WORKBOOK);
    }

    @Test
    void aZipOfAHundredThousandPartsIsRefusedBeforeItsListingIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        assertThat(refused(bytes.toByteArray())).isEqualTo(TableFault.OVERSIZED_WORKBOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x\"><worksheet/>",
                "<worksheet><!-- <row/> --><sheetData/></worksheet>",
                "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c></row></sheetData></worksheet>",
                "<worksheet><sheetData>",
                "",
                "no xml"
            })
    void whatIsNoPlainXmlIsDamaged(String sheet) throws IOException {
        assertThat(refused(new WorkbookFile()
                        .part("xl/worksheets/sheet1.xml", sheet)
                        .bytes()))
                .isEqualTo(TableFault.DAMAGED_WORKBOOK);
    }

    @Test
    void xmlThatIsDeepOrWithoutEndIsDamaged() throws IOException {
        assertThat(refused(new WorkbookFile().rows("<a>".repeat(100)).bytes())).isEqualTo(TableFault.DAMAGED_WORKBOOK);
        for (var endless : List.of(
                "<row a=\"" + "x".repeat(300_000) + "\">",
                "<row><c t=\"inlineStr\"><is><t>" + "x ".repeat(300_000),
                "<?p " + "x".repeat(300_000))) {
            assertThat(refused(new WorkbookFile().rows(endless).bytes())).isEqualTo(TableFault.DAMAGED_WORKBOOK);
        }
    }

    @Test
    void aTextThatIsNotThereIsDamage() throws IOException {
        assertThat(refused(new WorkbookFile()
                        .rows("<row><c t=\"s\"><v>7</v></c></row>")
                        .bytes()))
                .isEqualTo(TableFault.DAMAGED_WORKBOOK);
        assertThat(refused(new WorkbookFile()
                        .texts("<si><t>a</t></si>")
                        .rows("<row><c t=\"s\"><v>1</v></c></row>")
                        .bytes()))
                .isEqualTo(TableFault.DAMAGED_WORKBOOK);
    }

    @Test
    void aPartThatIsNotThereIsDamage() throws IOException {
        var file = new WorkbookFile().part("_rels/.rels", WorkbookFile.relations("officeDocument", "xl/other.xml"));
        assertThat(refused(file.rows(PHONE).bytes())).isEqualTo(TableFault.DAMAGED_WORKBOOK);
    }

    @Test
    void aWorkbookThatWasCutOffIsDamaged() throws IOException {
        var whole = new WorkbookFile().rows(PHONE).bytes();
        for (var length = 4; length < whole.length; length += 7) {
            assertThat(refused(java.util.Arrays.copyOf(whole, length))).isEqualTo(TableFault.DAMAGED_WORKBOOK);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, DOCUMENT",
        "ppt/presentation.xml, DOCUMENT",
        "xl/workbook.bin, OTHER_SPREADSHEET",
        "Index/Document.iwa, OTHER_SPREADSHEET",
        "[Content_Types].xml, DAMAGED_WORKBOOK",
        "kunder.csv, ARCHIVE",
    })
    void otherZipsAreToldForWhatTheyAre(String part, TableFault fault) throws IOException {
        assertThat(refused(zip(part))).isEqualTo(fault);
    }

    @Test
    void aSpreadsheetOfLibreOfficeIsTold() throws IOException {
        assertThat(refused(zip("mimetype", "content.xml", "META-INF/manifest.xml")))
                .isEqualTo(TableFault.OTHER_SPREADSHEET);
    }

    @Test
    void aStreamThatBreaksIsNoFaultOfTheFile() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> new XlsxTableReader(folder).open(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void onlyTheOwnerMayReadTheCopyAndItHasNoNameWhileItIsRead() throws IOException {
        var seen = new ArrayList<String>();
        var file = new FilterInputStream(new WorkbookFile().rows(PHONE).open()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try (var files = Files.list(folder)) {
                    for (var copy : files.toList()) {
                        seen.add(java.nio.file.attribute.PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(copy)));
                    }
                }
                return super.read(target, offset, length);
            }
        };
        try (var rows = opened(file).rows();
                var left = Files.list(folder)) {
            assertThat(left).isEmpty();
            assertThat(rows.next()).isInstanceOf(Step.Row.class);
        }
        assertThat(seen).isNotEmpty().containsOnly("rw-------");
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private List<List<String>> rows(WorkbookFile file) throws IOException {
        return steps(file).stream()
                .filter(Step.Row.class::isInstance)
                .map(step -> ((Step.Row) step).cells())
                .toList();
    }

    private List<Step> steps(WorkbookFile file) throws IOException {
        var steps = new ArrayList<Step>();
        try (var rows = opened(file.bytes()).rows()) {
            do {
                steps.add(rows.next());
            } while (steps.getLast() instanceof Step.Row);
        }
        return steps;
    }

    private Opening.Opened opened(byte[] file) throws IOException {
        return opened(new ByteArrayInputStream(file));
    }

    private Opening.Opened opened(InputStream file) throws IOException {
        return switch (new XlsxTableReader(folder).open(file)) {
            case Opening.Opened opened -> opened;
            case Opening.Refused refused -> throw new AssertionError(refused);
        };
    }

    private TableFault refused(byte[] file) throws IOException {
        return switch (new XlsxTableReader(folder).open(new ByteArrayInputStream(file))) {
            case Opening.Opened opened -> throw new AssertionError(opened);
            case Opening.Refused(var fault) -> fault;
        };
    }
}
