package no.rebookly.optout;

import java.util.Optional;
import no.rebookly.number.OptOut;

/** What the page behind an SMS says. */
public sealed interface Standing {
    /**
     * Never tells the person: whoever holds the phone may look.
     *
     * @param studio its name; empty when the studio is gone
     * @param contactPhone as the studio wrote it
     */
    record Known(Optional<String> studio, Optional<String> contactPhone, OptOut optOut, boolean wrongNumber)
            implements Standing {}

    /**
     * The link of a test that an owner sent to herself: nothing can be stopped by it.
     *
     * @param studio its name; empty when the studio is gone
     */
    record OfTest(Optional<String> studio) implements Standing {}

    /** No such link: the same answer as for every unknown code. */
    record Nowhere() implements Standing {}
}
