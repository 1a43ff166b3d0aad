package no.rebookly.effect;

import java.util.Optional;
import no.rebookly.money.Money;

/**
 * What is credited to one message: that its customer came back, however often.
 *
 * @param revenue the sum of the known prices of the visits; empty when none is known
 */
public record Credit(Rebooked how, Optional<Money> revenue) {
    /** Once is enough to be rebooked, and once after a click to be so directly. */
    Credit and(Credit other) {
        return new Credit(
                how == Rebooked.DIRECT ? how : other.how,
                revenue.map(mine -> mine.plus(other.revenue.orElse(Money.ZERO))).or(() -> other.revenue));
    }
}
