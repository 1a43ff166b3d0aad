package no.rebookly.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customer;
import no.rebookly.customer.Customers;
import no.rebookly.message.Message;
import no.rebookly.number.NumberRecord;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/**
 * Decides the planned messages of one batch again. What they have in common (the campaign's state, the studio, its sender) is
 * read once, when the first of them asks, so that a pause or a cancellation takes effect with the next batch at the latest;
 * the customer and the number are each message's own and are read at its own moment. To be made anew for each batch.
 */
public final class Reconsider {
    /** A paused campaign is asked again so often; going on releases its messages at once. */
    public static final Duration PAUSED_FOR = Duration.ofHours(1);

    private final SendingPolicy policy;
    private final Campaigns campaigns;
    private final Studios studios;
    private final Customers customers;
    private final Credits credits;
    private final Map<Campaigned, Optional<CampaignState>> states = new ConcurrentHashMap<>();
    private final Map<StudioId, Optional<Studio>> found = new ConcurrentHashMap<>();
    private final Map<StudioId, Boolean> approved = new ConcurrentHashMap<>();

    public Reconsider(
            SendingPolicy policy, Campaigns campaigns, Studios studios, Customers customers, Credits credits) {
        this.policy = policy;
        this.campaigns = campaigns;
        this.studios = studios;
        this.customers = customers;
        this.credits = credits;
    }

    private record Campaigned(StudioId studio, CampaignId campaign) {}

    /** @param number as it was read for the place that is to be reserved in it */
    Reconsidered reconsider(Message message, NumberRecord number, Instant now) {
        var state = states.computeIfAbsent(
                new Campaigned(message.studio(), message.source().campaign()),
                asked -> campaigns.find(asked.studio(), asked.campaign()).map(Campaign::state));
        if (state.isEmpty() || state.get() == CampaignState.CANCELLED) {
            return new Reconsidered.Recalled(Reason.CAMPAIGN_CANCELLED);
        }
        if (state.get() == CampaignState.PAUSED) {
            return new Reconsidered.Decided(new Decision.Hold(now.plus(PAUSED_FOR), Reason.CAMPAIGN_PAUSED));
        }
        var studio = found.computeIfAbsent(message.studio(), studios::find);
        var customer = customers.findWhoeverIs(message.studio(), message.customer());
        if (studio.isEmpty() || customer.isEmpty()) {
            return new Reconsidered.Recalled(Reason.CUSTOMER_GONE);
        }
        return new Reconsidered.Decided(decide(message, number, studio.get(), customer.get(), now));
    }

    /** A changed number is another recipient: what was promised to the one number is not sent to it, nor to the other. */
    private Decision decide(Message message, NumberRecord number, Studio studio, Customer customer, Instant now) {
        if (!customer.phone().equals(message.to())) {
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
