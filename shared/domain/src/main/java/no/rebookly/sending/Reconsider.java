package no.rebookly.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.automation.FindOccasion;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.number.NumberRecord;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/**
 * Decides the planned messages of one batch again. What they have in common (how its source stands, the studio, its sender) is
 * read once, when the first of them asks, so that a pause or a cancellation takes effect with the next batch at the latest;
 * the customer and the number are each message's own and are read at its own moment. To be made anew for each batch.
 */
public final class Reconsider {
    /** A paused source is asked again so often; going on releases its messages at once. */
    public static final Duration PAUSED_FOR = Duration.ofHours(1);

    private final SendingPolicy policy;
    private final ReadStanding readStanding;
    private final Studios studios;
    private final Customers customers;
    private final Credits credits;
    private final Map<Planner, SourceStanding> standings = new ConcurrentHashMap<>();
    private final Map<StudioId, Optional<Studio>> found = new ConcurrentHashMap<>();
    private final Map<StudioId, Boolean> approved = new ConcurrentHashMap<>();

    public Reconsider(
            SendingPolicy policy, ReadStanding readStanding, Studios studios, Customers customers, Credits credits) {
        this.policy = policy;
        this.readStanding = readStanding;
        this.studios = studios;
        this.customers = customers;
        this.credits = credits;
    }

    private record Planner(StudioId studio, Source source) {}

    /** @param number as it was read for the place that is to be reserved in it */
    Reconsidered reconsider(Message message, NumberRecord number, Instant now) {
        var standing = standings.computeIfAbsent(
                new Planner(message.studio(), message.source()),
                asked -> readStanding.read(asked.studio(), asked.source()));
        switch (standing) {
            case SourceStanding.Stopped(var reason) -> {
                return new Reconsidered.Recalled(reason);
            }
            case SourceStanding.Paused(var reason) -> {
                return new Reconsidered.Decided(new Decision.Hold(now.plus(PAUSED_FOR), reason));
            }
            case SourceStanding.Going going -> {}
        }
        var studio = found.computeIfAbsent(message.studio(), studios::find);
        var customer = customers.findWhoeverIs(message.studio(), message.customer());
        if (studio.isEmpty() || customer.isEmpty()) {
            return new Reconsidered.Recalled(Reason.CUSTOMER_GONE);
        }
        if (message.kind() == MessageKind.SERVICE && !isStillBooked(message, customer.get())) {
            return new Reconsidered.Recalled(Reason.APPOINTMENT_CHANGED);
        }
        return new Reconsidered.Decided(decide(message, number, studio.get(), customer.get(), now));
    }

    /** A reminder names its appointment with its time: a moved or deleted one is no longer there. */
    private static boolean isStillBooked(Message message, Customer customer) {
        return message.occasion()
                .map(occasion -> customer.facts().upcoming().stream()
                        .map(FindOccasion::nameOf)
                        .anyMatch(occasion::equals))
                .orElse(true);
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
