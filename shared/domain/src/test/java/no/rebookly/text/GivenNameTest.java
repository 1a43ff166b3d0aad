package no.rebookly.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kari Hansen | Kari",
                "Hansen, Kari | Kari",
                "Hansen,Kari | Kari",
                "Lie, Anne Marie | Anne",
                "Anne Marie Lie | Anne",
                "Anne-Marie Lie | Anne-Marie",
                "Åse | Åse",
                "  Øyvind   Åsen | Øyvind",
                "Li Wang | Li",
                "Bo | Bo",
                "O'Brien, Hilde | Hilde",
                "{stopp} Hansen | {stopp}",
            })
    void isTheFirstOfTheGivenNames(String fullName, String given) {
        assertThat(GivenName.of(fullName)).isEqualTo(Optional.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "K. Hansen", "K Hansen", "Hansen,", "Hansen, K.", "Dr. Lie"})
    void anInitialOrATitleGreetsNobody(String fullName) {
        assertThat(GivenName.of(fullName)).isEmpty();
    }
}
