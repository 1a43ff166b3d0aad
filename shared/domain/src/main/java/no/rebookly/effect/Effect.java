package no.rebookly.effect;

import java.util.Optional;

/**
 * What came of one intent, whether it became an SMS or was held out.
 *
 * @param credit what is credited to its message
 * @param cameBack whether the customer came back in the days after it was planned, with the SMS or without it: what the two
 *     groups are compared by
 */
public record Effect(Optional<Credit> credit, boolean cameBack) {
    public static final Effect NONE = new Effect(Optional.empty(), false);

    public Optional<Rebooked> rebooked() {
        return credit.map(Credit::how);
    }
}
