package no.rebookly.aws.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LengthPrefixedTest {
    /** Frozen: everything that is stored was encrypted for places written like this. */
    @Test
    void putsTheLengthInBytesBeforeEachText() {
        assertThat(LengthPrefixed.of("data", "å", ""))
                .containsExactly(0, 0, 0, 4, 'd', 'a', 't', 'a', 0, 0, 0, 2, 0xC3, 0xA5, 0, 0, 0, 0);
    }

    @Test
    void tellsApartWhatWouldBeTheSameWhenJoined() {
        assertThat(LengthPrefixed.of("a", "bc")).isNotEqualTo(LengthPrefixed.of("ab", "c"));
        assertThat(LengthPrefixed.of("a", "")).isNotEqualTo(LengthPrefixed.of("a"));
    }

    @Test
    void writesAContextInTheOrderOfItsNames() {
        var context = Map.of("owner", "system", "purpose", "rebookly");

        assertThat(LengthPrefixed.of(context))
                .isEqualTo(LengthPrefixed.of(new TreeMap<>(context).descendingMap()))
                .isEqualTo(LengthPrefixed.of("owner", "system", "purpose", "rebookly"));
    }
}
