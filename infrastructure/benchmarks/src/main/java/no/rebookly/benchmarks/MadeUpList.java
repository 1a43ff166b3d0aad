package no.rebookly.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A list of customers as Excel saves it, of any length, with numbers and days written in several ways; nobody's. */
final class MadeUpList {
    private static final String[] GIVEN = {"Kari", "Ola", "Åse", "Bjørg", "Emil", "Solveig", "Øyvind", "Anne Marie"};
    private static final String[] FAMILY = {"Hansen", "Sæther", "Ødegård", "Lie", "Jørgensen", "Åsen", "Berg"};
    private static final String[] SERVICES = {"Dameklipp", "Herreklipp", "Farge", "Striper", "Føning", "Vipper og bryn"
    };
    private static final String HEADING = "Navn;Mobil;Siste besøk;Neste time;Behandling;Pris;Samtykke SMS";
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final long EPOCH = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private record Row(String name, String digits, LocalDate visit, String service, int price, boolean yes) {}

    private final List<Row> rows = new ArrayList<>();

    MadeUpList(int size) {
        var random = new Random(size);
        for (var i = 0; i < size; i++) {
            rows.add(new Row(
                    GIVEN[random.nextInt(GIVEN.length)] + " " + FAMILY[random.nextInt(FAMILY.length)] + " "
                            + letters(i),
                    Integer.toString(90_000_000 + i * 97 % 9_999_991),
                    LAST.minusDays(random.nextInt(400)),
                    SERVICES[random.nextInt(SERVICES.length)],
                    450 + random.nextInt(20) * 50,
                    random.nextBoolean()));
        }
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }

    byte[] csv() {
        var text = new StringBuilder(HEADING).append("\r\n");
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            text.append(row.name()).append(';').append(written(row.digits(), i)).append(';');
            text.append(DAY.format(row.visit()))
                    .append(";;")
                    .append(row.service())
                    .append(';');
            text.append(row.price())
                    .append(",00;")
                    .append(row.yes() ? "Ja" : "")
                    .append("\r\n");
        }
        return text.toString().getBytes(Charset.forName("windows-1252"));
    }

    private static String written(String digits, int way) {
        return switch (way % 4) {
            case 0 -> digits;
            case 1 -> "+47 " + digits;
            case 2 -> "0047" + digits;
            default -> digits.substring(0, 3) + " " + digits.substring(3, 5) + " " + digits.substring(5);
        };
    }

    /** With shared texts, numbers and days as Excel stores them. */
    byte[] workbook() throws IOException {
        var texts = new StringBuilder();
        var sheet = new StringBuilder("<row r=\"1\">");
        for (var heading : HEADING.split(";", -1)) {
            sheet.append("<c t=\"inlineStr\"><is><t>").append(heading).append("</t></is></c>");
        }
        sheet.append("</row>");
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var number = Integer.toString(i + 2);
            texts.append("<si><t>").append(row.name()).append("</t></si>");
            sheet.append("<row r=\"")
                    .append(number)
                    .append("\" spans=\"1:7\"><c r=\"A")
                    .append(number);
            sheet.append("\" t=\"s\"><v>")
                    .append(i)
                    .append("</v></c><c r=\"B")
                    .append(number)
                    .append("\"><v>");
            sheet.append(row.digits()).append("</v></c><c r=\"C").append(number).append("\" s=\"1\"><v>");
            sheet.append(row.visit().toEpochDay() - EPOCH)
                    .append("</v></c><c r=\"E")
                    .append(number);
            sheet.append("\" t=\"inlineStr\"><is><t>").append(row.service()).append("</t></is></c><c r=\"F");
            sheet.append(number).append("\"><v>").append(row.price()).append("</v></c></row>");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"Kunder\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "sharedStrings",
                            "sharedStrings.xml",
                            "styles",
                            "styles.xml"));
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + MAIN
                            + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            part(zip, "xl/sharedStrings.xml", "<sst " + MAIN + ">" + texts + "</sst>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet " + MAIN + "><sheetData>" + sheet + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static String relations(String... kindsAndTargets) {
        var text = new StringBuilder("<Relationships>");
        for (var i = 0; i < kindsAndTargets.length; i += 2) {
            text.append("<Relationship Id=\"rId")
                    .append(i / 2)
                    .append("\" Type=\"")
                    .append(RELATIONS)
                    .append('/');
            text.append(kindsAndTargets[i])
                    .append("\" Target=\"")
                    .append(kindsAndTargets[i + 1])
                    .append("\"/>");
        }
        return text.append("</Relationships>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
