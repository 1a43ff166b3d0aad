package no.rebookly.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    private final PhoneNumber number = new PhoneNumber("+4793836900");

    @Test
    void isMaskedForLists() {
        assertThat(number.masked()).isEqualTo("+47 938 ** *00");
    }

    @Test
    void saysNothingOfItselfWhereItMightBeLogged() {
        assertThat(number).hasToString("+47 ********");
        assertThat(new PhoneReading.Mobile(number).toString()).doesNotContain("938");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "93836900",
                "4793836900",
                "+4693836900",
                "+479383690",
                "+47938369000",
                "+47938 36900",
                "+47٩٣٨٣٦٩٠٠"
            })
    void isPlusFortySevenAndEightDigitsAndNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber(text))
                .withMessage("not +47 and eight digits");
    }
}
