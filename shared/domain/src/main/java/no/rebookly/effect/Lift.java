package no.rebookly.effect;

import java.util.Optional;
import no.rebookly.language.Words;

/**
 * How many more came back of those who were sent an SMS than of those who were held out, both by the same rule: a visit or a
 * booking in the days after the plan, whatever was clicked.
 *
 * @param early whether the days are not over for somebody: both groups have had as many, so that the figures may be compared, but
 *     they will change
 */
public record Lift(Proportion sent, Proportion heldOut, boolean early) {
    /** A share of fewer is an accident, and is not told. */
    public static final int FEWEST = 30;

    private static final Words TOO_FEW = new Words(
            "For små tall til å si noe sikkert ennå.", "The numbers are too small to say anything for certain yet.");
    private static final int HUNDRED = 100;

    /** Empty when one of the groups is too small for a share. */
    public Optional<Interval> interval() {
        return sent.all() < FEWEST || heldOut.all() < FEWEST
                ? Optional.empty()
                : Optional.of(Interval.ofDifference(sent, heldOut));
    }

    /** What an owner can take from it; rounded so that it never says more than is known. */
    public Words words() {
        return interval()
                .filter(known -> !known.holdsZero())
                .map(known -> known.low() > 0
                        ? words("flere", "more", known.low(), known.high())
                        : words("færre", "fewer", -known.high(), -known.low()))
                .orElse(TOO_FEW);
    }

    private Words words(String nb, String en, double from, double to) {
        var least = (long) Math.floor(from * HUNDRED);
        var most = (long) Math.ceil(to * HUNDRED);
        return new Words(
                "Mellom %d og %d %s av hundre kom tilbake enn av dem som ikke fikk noen SMS.%s"
                        .formatted(least, most, nb, early ? " Foreløpig: det har ikke gått 14 dager for alle." : ""),
                "Between %d and %d %s of a hundred came back than of those who got no SMS.%s"
                        .formatted(least, most, en, early ? " So far: 14 days are not over for everybody." : ""));
    }
}
