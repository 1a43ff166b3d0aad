package no.rebookly.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import no.rebookly.automation.FindOccasion;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberRecord;
import no.rebookly.pace.Stopped;
import no.rebookly.pace.Stops;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.time.Oslo;
import org.jspecify.annotations.Nullable;

/**
 * Decides the planned messages of one batch again. What they have in common (what an operator has stopped, how their source
 * stands, the studio, its sender) is read once, when the first of them asks, so that a stop, a pause or a
 * cancellation takes effect with the next batch at the latest; the customer and the number are each message's own and are read at
 * its own moment. To be made anew for each batch.
 */
public final class Reconsider {
    /** A paused source is asked again so often; going on releases its messages at once. */
    public static final Duration PAUSED_FOR = Duration.ofHours(1);

    /** What an operator has stopped is asked again so often. */
    public static final Duration STOPPED_FOR = Duration.ofMinutes(10);

    /** As long as a message of an automation may wait for a frequency cap to end. */
    public static final Duration PUT_OFF_FOR = Duration.ofDays(28);

    private final SendingPolicy policy;
    private final ReadStanding readStanding;
    private final Studios studios;
    private final Customers customers;
    private final Credits credits;
    private final Stops stops;
    private final Map<Planner, SourceStanding> standings = new ConcurrentHashMap<>();
    private final Map<StudioId, Optional<Studio>> found = new ConcurrentHashMap<>();
    private final Map<StudioId, Boolean> approved = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Stopped> stopped = new AtomicReference<>();

    public Reconsider(
            SendingPolicy policy,
            ReadStanding readStanding,
            Studios studios,
            Customers customers,
            Credits credits,
            Stops stops) {
        this.policy = policy;
        this.readStanding = readStanding;
        this.studios = studios;
        this.customers = customers;
        this.credits = credits;
        this.stops = stops;
    }

    private record Planner(StudioId studio, Source source) {}

    /** @param number as it was read for the place that is to be reserved in it */
    Reconsidered reconsider(Message message, NumberRecord number, Instant now) {
        if (stopped().holds(message.studio())) {
            return new Reconsidered.Held(now.plus(STOPPED_FOR), Reason.SENDING_STOPPED);
        }
        var standing = standings.computeIfAbsent(
                new Planner(message.studio(), message.source()),
                asked -> readStanding.read(asked.studio(), asked.source()));
        switch (standing.to(message)) {
            case SourceStanding.Stopped(var reason) -> {
                return new Reconsidered.Recalled(reason);
            }
            case SourceStanding.Paused paused -> {
                return new Reconsidered.Held(now.plus(PAUSED_FOR), paused.reason());
            }
            case SourceStanding.Going going -> {}
        }
        var studio = found.computeIfAbsent(message.studio(), studios::find);
        var customer = customers.findWhoeverIs(message.studio(), message.customer());
        if (studio.isEmpty() || customer.isEmpty()) {
            return new Reconsidered.Recalled(Reason.CUSTOMER_GONE);
        }
        var stale =
                message.kind() == MessageKind.SERVICE ? stale(message, customer.get(), now) : Optional.<Reason>empty();
        if (stale.isPresent()) {
            return new Reconsidered.Recalled(stale.get());
        }
        return switch (putOff(message, number, decide(message, number, studio.get(), customer.get(), now), now)) {
            case Decision.Send() -> new Reconsidered.Cleared(studio.get());
            case Decision.Hold(var until, var reason) -> new Reconsidered.Held(until, reason);
            case Decision.Skip(var reason) -> new Reconsidered.Skipped(reason);
        };
    }

    /** When what a studio may not spend today may go: tomorrow, as soon as the hour permits. */
    Instant tomorrow(Studio studio, Message message, Instant now) {
        return policy.opens(studio, message.kind(), Oslo.startOf(Oslo.day(now).plusDays(1)));
    }

    /** Two who ask first at once both read it, which harms nobody. */
    private Stopped stopped() {
        var known = stopped.get();
        if (known != null) {
            return known;
        }
        var read = stops.read();
        stopped.set(read);
        return read;
    }

    /**
     * Why a reminder no longer holds. It names its appointment with its time, so a moved or deleted one is no longer there; one
     * that waited (for a pause to end, or for the provider) may find that its appointment has passed.
     */
    private static Optional<Reason> stale(Message message, Customer customer, Instant now) {
        if (message.occasion().isEmpty()) {
            return Optional.empty();
        }
        var booked = customer.facts().upcoming().stream()
                .filter(each ->
                        FindOccasion.nameOf(each).equals(message.occasion().get()))
                .findFirst();
        if (booked.isEmpty()) {
            return Optional.of(Reason.APPOINTMENT_CHANGED);
        }
        return booked.filter(each -> each.at().isAfter(now)).isPresent()
                ? Optional.empty()
                : Optional.of(Reason.APPOINTMENT_PASSED);
    }

    /**
     * An automation's message that the frequency cap stops waits for the cap's end, for its customer has one such occasion and
     * no other message will tell her; one that would wait longer than {@link #PUT_OFF_FOR} is no news any more.
     */
    private static Decision putOff(Message message, NumberRecord number, Decision decision, Instant now) {
        if (message.occasion().isEmpty() || !decision.equals(new Decision.Skip(Reason.FREQUENCY_CAP))) {
            return decision;
        }
        var until = SendingPolicy.uncappedAt(number.without(message.code()), now);
        return until.isAfter(message.plannedAt().plus(PUT_OFF_FOR))
                ? decision
                : new Decision.Hold(until, Reason.FREQUENCY_CAP);
    }

    /** A changed number is another recipient: what was promised to the one number is not sent to it, nor to the other. */
    private Decision decide(Message message, NumberRecord number, Studio studio, Customer customer, Instant now) {
        if (!message.to().equals(Optional.of(customer.phone()))) {
            return new Decision.Skip(Reason.NUMBER_CHANGED);
        }
        var senderApproved = approved.computeIfAbsent(studio.id(), asked -> studios.sender(asked)
                .filter(SenderIdentity::isApproved)
                .isPresent());
        return policy.decide(
                new Circumstances(
                        studio,
                        senderApproved,
                        credits.left(studio.id()) >= message.parts(),
                        message.kind(),
                        message.source(),
                        now),
                new Recipient(
                        customer,
                        number,
                        message.code(),
                        true,
                        Optional.of(new Recipient.Planned(message.plannedAt(), message.visitsWhenPlanned()))));
    }
}
