package no.rebookly.aws.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import no.rebookly.imports.TableFault;
import no.rebookly.imports.TableReader.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTableReaderTest {
    private static final String COMPOUND = "d0cf11e0a1b11ae1";

    private final FileTableReader reader = new FileTableReader();

    @Test
    void theContentTellsTextFromWorkbooks() throws IOException {
        assertThat(encoding("Navn;Mobil\nÅse;93836900\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UTF-8");
        assertThat(encoding("PK;Navn\n1;Åse\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UTF-8");
        assertThat(encoding("BMI;Navn\n1;Åse\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("UTF-8");
        assertThat(encoding(
                        new WorkbookFile().rows("<row><c><v>1</v></c></row>").bytes()))
                .isEqualTo("xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, PICTURE",
        "ffd8ffe000104a46494600, PICTURE",
        "474946383961, PICTURE",
        "424d4600000000000000360000, PICTURE",
        "524946460000000057454250, PICTURE",
        "00000018667479706865696300000000, PICTURE",
        "255044462d312e37, DOCUMENT",
        "7b5c727466315c616e7369, DOCUMENT",
        "1f8b0800, ARCHIVE",
        "377abcaf271c, ARCHIVE",
        "0001020304, NOT_A_TABLE",
    })
    void otherFilesAreToldForWhatTheyAre(String start, TableFault fault) throws IOException {
        assertThat(refused(HexFormat.of().parseHex(start))).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table>",
                "\uFEFF<!DOCTYPE html>",
                "\r\n <?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            })
    void aWebPageIsToldWhateverItIsCalled(String text) throws IOException {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(TableFault.WEB_PAGE);
        assertThat(refused(("\uFEFF" + text.replace("\uFEFF", "")).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TableFault.WEB_PAGE);
    }

    @Test
    void contactCardsAreTold() throws IOException {
        assertThat(refused("BEGIN:VCARD\r\nVERSION:3.0\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TableFault.CONTACT_CARDS);
    }

    @Test
    void compoundFilesAreToldByTheStreamsInThem() throws IOException {
        assertThat(refused(compound("EncryptionInfo", "EncryptedPackage"))).isEqualTo(TableFault.PASSWORD);
        assertThat(refused(compound("Workbook\0", "SummaryInformation"))).isEqualTo(TableFault.OLD_WORKBOOK);
        assertThat(refused(compound("Book\0"))).isEqualTo(TableFault.OLD_WORKBOOK);
        assertThat(refused(compound("WordDocument"))).isEqualTo(TableFault.NOT_A_TABLE);
    }

    @Test
    void aStreamsNameIsFoundAcrossTheBordersOfBlocksToo() throws IOException {
        for (var before = 65_500; before < 65_540; before++) {
            var file = new ByteArrayOutputStream();
            file.writeBytes(HexFormat.of().parseHex(COMPOUND));
            file.writeBytes(new byte[before]);
            file.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            assertThat(refused(file.toByteArray())).isEqualTo(TableFault.PASSWORD);
        }
    }

    @Test
    void everyFaultSaysInBothLanguagesWhatToDo() {
        for (var fault : TableFault.values()) {
            assertThat(fault.words().nb()).endsWith(".").containsPattern("[.,] .");
            assertThat(fault.words().en()).endsWith(".").containsPattern("[.,] .");
        }
    }

    private static byte[] compound(String... streams) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex(COMPOUND));
        file.writeBytes(new byte[1_000]);
        for (var stream : streams) {
            file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
            file.writeBytes(new byte[64]);
        }
        return file.toByteArray();
    }

    private String encoding(byte[] file) throws IOException {
        if (!(reader.open(new ByteArrayInputStream(file)) instanceof Opening.Opened opened)) {
            throw new AssertionError("refused");
        }
        opened.rows().close();
        return opened.encoding();
    }

    private TableFault refused(byte[] file) throws IOException {
        return switch (reader.open(new ByteArrayInputStream(file))) {
            case Opening.Opened opened -> throw new AssertionError(opened);
            case Opening.Refused(var fault) -> fault;
        };
    }
}
