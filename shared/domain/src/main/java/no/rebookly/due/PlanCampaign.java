package no.rebookly.due;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import no.rebookly.atonce.AtOnce;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.campaign.CustomerDecision;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.Written;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.money.Money;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;

/**
 * Writes a campaign's decisions down, a page of intents at a time: the link, then the message, then the queue, then the cursor.
 * Each write is conditional and its name follows from the intent, so that a planner who died, or two at once, write it once. A
 * message that was written and not queued is found by the due index.
 */
public final class PlanCampaign {
    private static final int PAGE = 100;

    private final Campaigns campaigns;
    private final ReadAudience readAudience;
    private final DecideCampaign decideCampaign;
    private final Links links;
    private final Messages messages;
    private final SendQueue sendQueue;
    private final InstantSource clock;

    public PlanCampaign(
            Campaigns campaigns,
            ReadAudience readAudience,
            DecideCampaign decideCampaign,
            Links links,
            Messages messages,
            SendQueue sendQueue,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.readAudience = readAudience;
        this.decideCampaign = decideCampaign;
        this.links = links;
        this.messages = messages;
        this.sendQueue = sendQueue;
        this.clock = clock;
    }

    /** Goes on from the campaign's cursor for as long as there is time; it stays due until all is planned. */
    public void plan(Campaign campaign, BooleanSupplier timeLeft) {
        var audience = readAudience
                .read(campaign.studio(), clock.instant())
                .orElseThrow(() -> new IllegalStateException(campaign.id() + " has no studio"));
        var rest = decideCampaign.decide(campaign, audience).stream()
                .filter(decision -> campaign.progress()
                        .plannedCursor()
                        .map(last -> decision.customer().id().value().compareTo(last) > 0)
                        .orElse(true))
                .toList();
        writeDown(campaign, audience.studio(), audience.sender(), rest, timeLeft);
    }

    private void writeDown(
            Campaign campaign,
            Studio studio,
            Optional<SenderIdentity> sender,
            List<CustomerDecision> rest,
            BooleanSupplier timeLeft) {
        var current = campaign;
        for (int from = 0; from < rest.size(); from += PAGE) {
            if (!timeLeft.getAsBoolean()) {
                return;
            }
            var page = rest.subList(from, Math.min(rest.size(), from + PAGE));
            var at = clock.instant();
            var queued =
                    AtOnce.map(AtOnce.STORE_CALLS, page, decision -> write(campaign, studio, sender, decision, at))
                            .stream()
                            .flatMap(Optional::stream)
                            .toList();
            sendQueue.add(queued);
            var cursor = Optional.of(page.getLast().customer().id().value());
            var further = current.progressed(new Campaign.Progress(cursor, false, Optional.empty()), current.dueAt());
            if (!campaigns.change(further)) {
                return; // Paused, cancelled, or another planner is at it: whoever it was left it due if anything is
                // left.
            }
            current = campaigns.find(campaign.studio(), campaign.id()).orElse(further);
            if (!current.state().equals(campaign.state())) {
                return;
            }
        }
        var done = new Campaign.Progress(current.progress().plannedCursor(), true, Optional.empty());
        campaigns.change(current.progressed(done, Optional.of(clock.instant().plus(WatchCampaign.FIRST_PAUSE))));
    }

    /** What is to be queued, when it is to be sent now and was not planned before. */
    private Optional<MessageRef> write(
            Campaign campaign, Studio studio, Optional<SenderIdentity> sender, CustomerDecision decision, Instant now) {
        var plan = plan(campaign, sender, decision);
        return switch (decision.decision()) {
            case Decision.Skip(var reason) -> {
                messages.plan(Message.planned(plan, MessageState.SKIPPED, Optional.of(reason), now));
                yield Optional.empty();
            }
            case Decision.Hold(var until, var reason) -> {
                addLink(campaign, studio, plan, now);
                messages.plan(held(plan, until, reason, now));
                yield Optional.empty();
            }
            case Decision.Send() -> {
                addLink(campaign, studio, plan, now);
                var message = Message.planned(plan, MessageState.QUEUED, Optional.empty(), now)
                        .change()
                        .dueAt(Optional.of(now.plus(LookAfterMessage.QUEUED_FOR)))
                        .done();
                yield messages.plan(message) ? Optional.of(message.ref()) : Optional.empty();
            }
        };
    }

    private static Message held(Message.Plan plan, Instant until, Reason reason, Instant now) {
        return Message.planned(plan, MessageState.HELD, Optional.of(reason), now)
                .change()
                .until(Optional.of(until))
                .dueAt(Optional.of(until))
                .done();
    }

    /** Before the message: an SMS must never carry a link that is not there, while an unused link harms nobody. */
    private void addLink(Campaign campaign, Studio studio, Message.Plan plan, Instant now) {
        links.add(Link.planned(
                new MessageRef(plan.studio(), plan.source(), plan.code()),
                plan.customer(),
                plan.number(),
                plan.kind(),
                campaign.content().linkUrl().or(studio::bookingUrl),
                now));
    }

    private static Message.Plan plan(Campaign campaign, Optional<SenderIdentity> sender, CustomerDecision decision) {
        var written = decision.written();
        return new Message.Plan(
                campaign.studio(),
                campaign.source(),
                decision.code(),
                decision.customer().id(),
                decision.customer().phone(),
                decision.number(),
                campaign.kind(),
                written.map(sms -> sms.text().value()).orElse(""),
                sender.map(identity -> identity.senderName().value()).orElse(""),
                written.map(Written::parts).orElse(0),
                written.map(Written::price).orElse(Money.ZERO),
                decision.customer().facts().visitCount(),
                Optional.empty());
    }
}
