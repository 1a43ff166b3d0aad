package no.rebookly.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    /** As many decimals as the tables print. */
    private static final Offset<Double> PRINTED = within(0.00005);

    /**
     * Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
     * Statistics in Medicine 17 (1998), table II, method 10.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void agreesWithTheTableOfDifferences(int one, int ofOne, int other, int ofOther, double low, double high) {
        var interval = Interval.ofDifference(new Proportion(one, ofOne), new Proportion(other, ofOther));

        assertThat(interval.low()).isEqualTo(low, PRINTED);
        assertThat(interval.high()).isEqualTo(high, PRINTED);
    }

    /**
     * Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in Medicine 17
     * (1998), table I, method 3.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agreesWithTheTableOfShares(int some, int all, double low, double high) {
        var interval = new Proportion(some, all).interval();

        assertThat(interval.low()).isEqualTo(low, PRINTED);
        assertThat(interval.high()).isEqualTo(high, PRINTED);
    }

    @Test
    void turnsWithItsGroups() {
        var one = new Proportion(41, 160);
        var other = new Proportion(5, 40);

        var there = Interval.ofDifference(one, other);
        var back = Interval.ofDifference(other, one);

        assertThat(back.low()).isEqualTo(-there.high(), PRINTED);
        assertThat(back.high()).isEqualTo(-there.low(), PRINTED);
    }

    @Test
    void noShareIsMoreThanAll() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
