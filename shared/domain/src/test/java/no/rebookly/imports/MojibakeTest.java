package no.rebookly.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @CsvSource({
        "Ã…se SÃ¦ther, Åse Sæther",
        "SÃ¸rensen, Sørensen",
        "MaÅ‚gorzata, Małgorzata",
        "ZoÃ«, Zoë",
        "ÄorÄ‘e, ÄorÄ‘e", // the control of 0x90 was lost on the way, so it is left alone
        "Ã˜yvind Ã…sen â€“ stamkunde, Øyvind Åsen – stamkunde",
    })
    void isTurnedBack(String broken, String text) {
        assertThat(Mojibake.repaired(broken)).isEqualTo(text);
    }

    @Test
    void whateverNameItWas() {
        for (var name :
                new String[] {"Åse Ødegård", "Đorđe Ánný", "Íris Ýr Þóra", "François", "Zoë 漢 💇", "Jürgen Weiß"}) {
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            var once = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(Mojibake.repaired(once)).isEqualTo(name);
            var twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            assertThat(Mojibake.repaired(twice)).isEqualTo(name);
        }
        var windows = new String("Åse Sørensen".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(Mojibake.repaired(windows)).isEqualTo("Åse Sørensen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kari",
                "Åse Sæther",
                "Małgorzata",
                "Ma?gorzata",
                "ÆØÅ æøå éèêëü",
                "50 € – «Klipp»",
                "Ã",
                "Åse SÃ¸rensen 漢",
                "São João",
                "Ã…se å"
            })
    void whatIsNoneStays(String text) {
        assertThat(Mojibake.repaired(text)).isEqualTo(text);
    }
}
