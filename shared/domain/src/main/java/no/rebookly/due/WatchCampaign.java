package no.rebookly.due;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import no.rebookly.atonce.AtOnce;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.Campaigns;
import no.rebookly.message.Message;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SendQueue;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;

/**
 * Goes through a planned campaign's messages: lets go what a pause held, calls back what a cancelled one has not sent, and sees
 * when nothing is open any more. It remembers up to where nothing is, and comes back after a pause that grows with the
 * campaign's age.
 */
public final class WatchCampaign {
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int PART_OF_AGE = 20;

    private final Campaigns campaigns;
    private final Messages messages;
    private final SendQueue sendQueue;
    private final InstantSource clock;

    public WatchCampaign(Campaigns campaigns, Messages messages, SendQueue sendQueue, InstantSource clock) {
        this.campaigns = campaigns;
        this.messages = messages;
        this.sendQueue = sendQueue;
        this.clock = clock;
    }

    /** A campaign that runs: DONE once nothing of it is open. */
    public void watch(Campaign campaign, Turns turns) {
        var now = clock.instant();
        var released = new ConcurrentLinkedQueue<MessageRef>();
        var seen = walk(campaign, message -> letGo(message, turns, now, released));
        if (!released.isEmpty()) {
            sendQueue.add(List.copyOf(released));
        }
        campaigns.change(
                seen.open()
                        ? campaign.progressed(seen.progress(campaign), Optional.of(now.plus(pause(campaign, now))))
                        : campaign.progressed(seen.progress(campaign), Optional.empty())
                                .done());
    }

    /** A campaign that was cancelled: due until what was being sent at that moment is settled. */
    public void recall(Campaign campaign) {
        var now = clock.instant();
        var seen = walk(campaign, message -> callBack(message, now));
        campaigns.change(campaign.progressed(
                seen.progress(campaign), seen.open() ? Optional.of(now.plus(FIRST_PAUSE)) : Optional.empty()));
    }

    /** @param settledThrough the position after the last page before the first open message */
    private record Seen(boolean open, Optional<String> settledThrough) {
        Campaign.Progress progress(Campaign campaign) {
            return new Campaign.Progress(
                    campaign.progress().plannedCursor(),
                    campaign.progress().planned(),
                    campaign.progress().lastTurn(),
                    settledThrough);
        }
    }

    /** @param act takes one open message further and says whether it is open still */
    private Seen walk(Campaign campaign, Predicate<Message> act) {
        var position = campaign.progress().settledThrough();
        var settledThrough = position;
        var open = false;
        Page<Message> page;
        do {
            page = messages.ofSource(campaign.studio(), campaign.source(), new PageRequest(PageRequest.MOST, position));
            var openMessages = page.items().stream()
                    .filter(message -> message.state().isOpen())
                    .toList();
            for (var still : AtOnce.map(AtOnce.STORE_CALLS, openMessages, act::test)) {
                open |= still;
            }
            position = page.next();
            if (!open && position.isPresent()) {
                settledThrough = position;
            }
        } while (position.isPresent());
        return new Seen(open, settledThrough);
    }

    /** What waits for a pause that is over is not asked to wait longer than its turn. */
    private boolean letGo(Message message, Turns turns, Instant now, Collection<MessageRef> released) {
        if (message.state() == MessageState.HELD
                && message.reason().equals(Optional.of(Reason.CAMPAIGN_PAUSED))
                && LookAfterMessage.release(messages, message, turns, now)) {
            released.add(message.ref());
        }
        return true;
    }

    private boolean callBack(Message message, Instant now) {
        return message.state() == MessageState.SENDING
                || !messages.change(LookAfterMessage.cancelled(message, Reason.CAMPAIGN_CANCELLED, now));
    }

    private static Duration pause(Campaign campaign, Instant now) {
        var age = Duration.between(campaign.startedAt().orElse(now), now).dividedBy(PART_OF_AGE);
        if (age.compareTo(FIRST_PAUSE) < 0) {
            return FIRST_PAUSE;
        }
        return age.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : age;
    }
}
