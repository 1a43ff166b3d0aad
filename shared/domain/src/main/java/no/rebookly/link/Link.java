package no.rebookly.link;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.customer.CustomerId;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Source;
import no.rebookly.number.NumberKey;
import no.rebookly.studio.StudioId;

/**
 * What stands behind a code. It outlives customer and studio, since it is also the way to stop messages for as long as anybody
 * may hold the SMS; so it holds nothing personal, and needs no studio's key.
 *
 * @param target where it leads; empty for an SMS without {@code {lenke}}
 * @param personFrom a browser that comes earlier is not taken for a person: scanners look like browsers and come within seconds
 *     of delivery
 * @param targetUntil after it the link leads nowhere any more; opting out goes on working
 * @param clicks by class; a class nobody was counted in may be missing
 * @param optedOutAt when somebody stopped messages by this link and did not take it back
 */
public record Link(
        Code code,
        StudioId studio,
        Source source,
        CustomerId customer,
        NumberKey number,
        MessageKind kind,
        Optional<URI> target,
        Instant plannedAt,
        Instant personFrom,
        Instant targetUntil,
        Map<Visitor, Long> clicks,
        Optional<Instant> firstPersonClickAt,
        Optional<Instant> optedOutAt) {
    /** Scanners are done by then, and few people are quicker. */
    public static final Duration SCANNERS_MINUTE = Duration.ofSeconds(60);

    public static final Duration LEADS_FOR = Duration.ofDays(365);

    public Link {
        clicks = Map.copyOf(clicks);
    }

    /** A link that nobody has followed yet. */
    public static Link planned(
            MessageRef message,
            CustomerId customer,
            NumberKey number,
            MessageKind kind,
            Optional<URI> target,
            Instant plannedAt) {
        return new Link(
                message.code(),
                message.studio(),
                message.source(),
                customer,
                number,
                kind,
                target,
                plannedAt,
                plannedAt.plus(SCANNERS_MINUTE),
                plannedAt.plus(LEADS_FOR),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    public long clicks(Visitor visitor) {
        return clicks.getOrDefault(visitor, 0L);
    }

    /** When the SMS reached the phone, as its receipt says; until there is one, when it was sent or planned. */
    public Instant reachedAt() {
        return personFrom.minus(SCANNERS_MINUTE);
    }

    /** The message that carries it. */
    public MessageRef message() {
        return new MessageRef(studio, source, code);
    }

    public boolean leads(Instant now) {
        return target.isPresent() && now.isBefore(targetUntil);
    }
}
