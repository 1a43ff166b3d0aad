package no.rebookly.effect;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.rebookly.link.Code;

/**
 * Credits each time that a customer came back to one of the messages to her, or to none: of those whose link a person had
 * followed the one with the latest click; when there is none, of those that were delivered the latest. A click is evidence and a
 * delivery only a coincidence in time, so that an SMS nobody tapped takes nothing from one that somebody did.
 */
public final class Attribution {
    private Attribution() {}

    /**
     * By message; those without credit are not there.
     *
     * @param touches all of the customer's: one that is left out loses its credit to another
     */
    public static Map<Code, Credit> of(Collection<Touch> touches, Collection<Comeback> comebacks) {
        var credits = new HashMap<Code, Credit>();
        for (var comeback : comebacks) {
            var clicked = latest(touches, Touch::clickedAt, comeback);
            var credited = clicked.or(() -> latest(touches, Touch::deliveredAt, comeback));
            var how = clicked.isPresent() ? Rebooked.DIRECT : Rebooked.INDIRECT;
            credited.ifPresent(touch -> credits.merge(touch.code(), new Credit(how, comeback.price()), Credit::and));
        }
        return credits;
    }

    private static Optional<Touch> latest(
            Collection<Touch> touches, Function<Touch, Optional<Instant>> when, Comeback comeback) {
        return touches.stream()
                .filter(touch -> when.apply(touch).filter(comeback::follows).isPresent())
                .max(Comparator.comparing((Touch touch) -> when.apply(touch).orElseThrow())
                        .thenComparing(touch -> touch.code().value()));
    }
}
