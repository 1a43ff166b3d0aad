package no.rebookly.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.", "aa.", "a-a.", "a_", "a"})
    void aLongTextOfDotsAndLettersIsLookedThrough(String piece) {
        assertThat(WebAddress.isIn(piece.repeat(20_000) + " salong.no")).isTrue();
    }
}
