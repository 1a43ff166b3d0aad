package no.rebookly.effect;

import static org.assertj.core.api.Assertions.assertThat;

import no.rebookly.language.Words;
import org.junit.jupiter.api.Test;

class LiftTest {
    private static final Words TOO_FEW = new Words(
            "For små tall til å si noe sikkert ennå.", "The numbers are too small to say anything for certain yet.");

    @Test
    void tellsHowManyMoreOfAHundredCameBack() {
        assertThat(lift(90, 300, 6, 60).words())
                .isEqualTo(new Words(
                        "Mellom 8 og 28 flere av hundre kom tilbake enn av dem som ikke fikk noen SMS.",
                        "Between 8 and 28 more of a hundred came back than of those who got no SMS."));
    }

    @Test
    void tellsAlsoThatFewerDid() {
        assertThat(lift(30, 300, 20, 60).words().nb()).startsWith("Mellom 12 og 37 færre av hundre kom tilbake");
        assertThat(lift(30, 300, 20, 60).words().en()).startsWith("Between 12 and 37 fewer of a hundred came back");
    }

    @Test
    void saysThatItWillChangeWhileTheDaysAreNotOver() {
        var words = new Lift(new Proportion(90, 300), new Proportion(6, 60), true).words();

        assertThat(words.nb()).endsWith(" Foreløpig: det har ikke gått 14 dager for alle.");
        assertThat(words.en()).endsWith(" So far: 14 days are not over for everybody.");
    }

    @Test
    void saysNothingForCertainWhenItMayAsWellBeNoDifference() {
        var lift = lift(50, 300, 8, 60);

        assertThat(lift.interval())
                .hasValueSatisfying(interval -> assertThat(interval.holdsZero()).isTrue());
        assertThat(lift.words()).isEqualTo(TOO_FEW);
    }

    @Test
    void tellsNoShareOfFewerThanThirty() {
        assertThat(lift(30, 30, 0, 29).interval()).isEmpty();
        assertThat(lift(29, 29, 0, 30).interval()).isEmpty();
        assertThat(lift(30, 30, 0, 29).words()).isEqualTo(TOO_FEW);
        assertThat(lift(0, 0, 3, 40).words()).isEqualTo(TOO_FEW);
        assertThat(lift(30, 30, 0, 30).interval()).isPresent();
    }

    private static Lift lift(int sentBack, int sent, int heldOutBack, int heldOut) {
        return new Lift(new Proportion(sentBack, sent), new Proportion(heldOutBack, heldOut), false);
    }
}
