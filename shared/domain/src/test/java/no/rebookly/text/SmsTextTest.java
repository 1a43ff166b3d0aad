package no.rebookly.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
    @Test
    void isComposedSoThatADecomposedLetterDoesNotForceUcs2() {
        var text = new SmsText("Pa\u030ase");
        assertThat(text.value()).isEqualTo("Påse");
        assertThat(text.parts().encoding()).isEqualTo(Encoding.GSM_7);
    }

    @Test
    void keepsLinesWhateverTheirEnding() {
        assertThat(SmsText.read("a\r\nb\rc\nd")).isEqualTo(new SmsTextReading.Text(new SmsText("a\nb\nc\nd")));
    }

    @Test
    void hasAtMostSixteenHundredCharacters() {
        assertThat(SmsText.read("a".repeat(1_600))).isInstanceOf(SmsTextReading.Text.class);
        assertThat(SmsText.read("a".repeat(1_601))).isEqualTo(new SmsTextReading.Refused(SmsTextFault.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \n"})
    void isNotBlank(String blank) {
        assertThat(SmsText.read(blank)).isEqualTo(new SmsTextReading.Refused(SmsTextFault.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\tb",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\u202eb",
                "a\u2066b",
                "a\u2028b",
                "a\ud83d",
                "\udc87a"
            })
    void hasNoControlCharacter(String text) {
        assertThat(SmsText.read(text)).isEqualTo(new SmsTextReading.Refused(SmsTextFault.CONTROL_CHARACTER));
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsText(text));
    }

    @Test
    void mayHaveEmojiOfSeveralCharacters() {
        assertThat(SmsText.read("Velkommen \uD83D\uDC69\u200D\uD83D\uDC67")).isInstanceOf(SmsTextReading.Text.class);
    }

    @Test
    void saysNothingOfItselfWhereItMightBeLogged() {
        assertThat(new SmsText("Hei Kari")).hasToString("SmsText[8 characters]");
    }
}
