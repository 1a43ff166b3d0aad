package no.rebookly.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void writesWhatNorwegianExcelOpens() throws IOException {
        assertThat(written("Åse", "sa \"ring\"; nei", "to\nlinjer", ""))
                .isEqualTo("\uFEFF\"Åse\";\"sa \"\"ring\"\"; nei\";\"to\nlinjer\";\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+4793836900",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "＝1",
                "=HYPERLINK(\"x\")",
                "=cmd|' /C calc'!A0"
            })
    void makesWhatASpreadsheetWouldRunHarmless(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("\uFEFF\"'" + cell.replace("\"", "\"\"") + "\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kari", "1-2", "a=b", "kari@example.com", "O'Brien", "'=1"})
    void leavesTheRestAlone(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("\uFEFF\"" + cell + "\"\r\n");
    }

    private static String written(String... cells) throws IOException {
        var out = new StringBuilder();
        new CsvWriter(out).row(List.of(cells));
        return out.toString();
    }
}
