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
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.money.Money;
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
    private final WriteIntent writeIntent;
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
        this.writeIntent = new WriteIntent(links, messages);
        this.sendQueue = sendQueue;
        this.clock = clock;
    }

    /** Goes on from the campaign's cursor for as long as there is time; it stays due until all is planned. */
    public void plan(Campaign campaign, Turns turns, BooleanSupplier timeLeft) {
        var audience = readAudience
                .read(campaign.studio(), clock.instant())
                .orElseThrow(() -> new IllegalStateException(campaign.id() + " has no studio"));
        var rest = decideCampaign.decide(campaign, audience).stream()
                .filter(decision -> campaign.progress()
                        .plannedCursor()
                        .map(last -> decision.customer().id().value().compareTo(last) > 0)
                        .orElse(true))
                .toList();
        campaign.progress().lastTurn().ifPresent(given -> turns.behind(campaign.studio(), given));
        writeDown(campaign, audience.studio(), audience.sender(), rest, turns, timeLeft);
    }

    private void writeDown(
            Campaign campaign,
            Studio studio,
            Optional<SenderIdentity> sender,
            List<CustomerDecision> rest,
            Turns turns,
            BooleanSupplier timeLeft) {
        var current = campaign;
        for (int from = 0; from < rest.size(); from += PAGE) {
            if (!timeLeft.getAsBoolean()) {
                return;
            }
            var page = rest.subList(from, Math.min(rest.size(), from + PAGE));
            var at = clock.instant();
            var queued = AtOnce.map(
                            AtOnce.STORE_CALLS, page, decision -> write(campaign, studio, sender, decision, turns, at))
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            if (!queued.isEmpty()) {
                sendQueue.add(queued);
            }
            var cursor = Optional.of(page.getLast().customer().id().value());
            var further = current.progressed(
                    new Campaign.Progress(cursor, false, Optional.of(turns.last(campaign.studio())), Optional.empty()),
                    current.dueAt());
            if (!campaigns.change(further)) {
                return; // Paused, cancelled, or another planner is at it: whoever it was left it due if anything is
                // left.
            }
            current = campaigns.find(campaign.studio(), campaign.id()).orElse(further);
            if (!current.state().equals(campaign.state())) {
                return;
            }
        }
        var done = new Campaign.Progress(current.progress().plannedCursor(), true, Optional.empty(), Optional.empty());
        campaigns.change(current.progressed(done, Optional.of(clock.instant().plus(WatchCampaign.FIRST_PAUSE))));
    }

    private Optional<MessageRef> write(
            Campaign campaign,
            Studio studio,
            Optional<SenderIdentity> sender,
            CustomerDecision decision,
            Turns turns,
            Instant now) {
        return writeIntent.write(
                plan(campaign, sender, decision),
                decision.decision(),
                campaign.content().target(studio),
                turns,
                now);
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
