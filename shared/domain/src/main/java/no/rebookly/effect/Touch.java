package no.rebookly.effect;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.link.Code;
import no.rebookly.link.Link;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;

/**
 * How one message reached its customer.
 *
 * @param clickedAt when a person followed its link for the first time; previews and scanners are no persons
 * @param deliveredAt by its receipt
 */
public record Touch(Code code, Optional<Instant> clickedAt, Optional<Instant> deliveredAt) {
    /** Empty for what cannot have made anybody come back: a reminder of a time that was booked anyway, and what reached nobody. */
    public static Optional<Touch> of(Message message, Link link) {
        var delivered = message.state() == MessageState.DELIVERED;
        var touch = new Touch(
                message.code(),
                link.firstPersonClickAt(),
                delivered ? Optional.of(link.reachedAt()) : Optional.empty());
        return message.kind() == MessageKind.MARKETING && (delivered || touch.clickedAt.isPresent())
                ? Optional.of(touch)
                : Optional.empty();
    }

    /** What its message's touch can be at most, before that is read. */
    static Touch asIfDelivered(Link link) {
        return new Touch(link.code(), link.firstPersonClickAt(), Optional.of(link.reachedAt()));
    }

    /** Whether it may have the credit for one of these. */
    boolean precedesAnyOf(Collection<Comeback> comebacks) {
        return Stream.concat(clickedAt.stream(), deliveredAt.stream())
                .anyMatch(touch -> comebacks.stream().anyMatch(comeback -> comeback.follows(touch)));
    }
}
