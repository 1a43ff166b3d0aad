package no.rebookly.aws.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet, part by part, each of which a test may write anew. */
final class WorkbookFile {
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();

    WorkbookFile() {
        part("[Content_Types].xml", "<Types/>");
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        workbook("<workbookPr/>", "<sheet name=\"Kunder\" sheetId=\"1\" r:id=\"rId1\"/>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/sheet1.xml",
                        "styles",
                        "styles.xml",
                        "sharedStrings",
                        "/xl/sharedStrings.xml"));
        styles("<xf numFmtId=\"0\"/>");
    }

    WorkbookFile part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    WorkbookFile workbook(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"" + MAIN
                        + "\" xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>" + sheets
                        + "</sheets></workbook>");
    }

    WorkbookFile rows(String rows) {
        return sheet(1, rows);
    }

    WorkbookFile sheet(int number, String rows) {
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"1\"/></cols><sheetData>" + rows
                        + "</sheetData><pageMargins left=\"0.7\"/></worksheet>");
    }

    WorkbookFile texts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\" count=\"9\">" + items + "</sst>");
    }

    WorkbookFile styles(String cellFormats) {
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ &quot;kr dag&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + cellFormats
                        + "</cellXfs></styleSheet>");
    }

    static String relations(String... kindsAndTargets) {
        var xml = new StringBuilder("<Relationships>");
        for (var i = 0; i < kindsAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(RELATIONS)
                    .append('/')
                    .append(kindsAndTargets[i])
                    .append("\" Target=\"")
                    .append(kindsAndTargets[i + 1])
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    InputStream open() throws IOException {
        return new ByteArrayInputStream(bytes());
    }
}
