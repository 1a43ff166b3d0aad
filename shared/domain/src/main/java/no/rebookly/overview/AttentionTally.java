package no.rebookly.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignState;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.sending.Reason;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderState;

/** Finds what waits for the owner. */
final class AttentionTally {
    private static final Duration RECENT = Duration.ofDays(7);

    private final Instant now;
    private final Map<Attention.Kind, Integer> counts = new EnumMap<>(Attention.Kind.class);
    private final List<Attention> paused = new ArrayList<>();

    AttentionTally(Instant now) {
        this.now = now;
    }

    void stopped() {
        counts.put(Attention.Kind.SENDING_STOPPED, 1);
    }

    void sender(Optional<SenderIdentity> sender) {
        switch (sender.map(SenderIdentity::state).orElse(SenderState.NONE)) {
            case NONE -> counts.put(Attention.Kind.SENDER_MISSING, 1);
            case APPROVED -> {}
            case HELD -> counts.put(Attention.Kind.SENDER_HELD, 1);
            case REJECTED -> counts.put(Attention.Kind.SENDER_REJECTED, 1);
        }
    }

    void add(Message message) {
        if (message.state() == MessageState.UNKNOWN) {
            counts.merge(Attention.Kind.UNKNOWN_MESSAGES, 1, Integer::sum);
        }
        if (message.state() == MessageState.HELD
                && message.reason().filter(Reason.SPEND_LIMIT::equals).isPresent()) {
            counts.merge(Attention.Kind.SPEND_LIMIT, 1, Integer::sum);
        }
        if (message.state() == MessageState.FAILED
                && message.settledAt().filter(now.minus(RECENT)::isBefore).isPresent()) {
            counts.merge(Attention.Kind.FAILED_MESSAGES, 1, Integer::sum);
        }
    }

    void add(Campaign campaign) {
        if (campaign.state() == CampaignState.PAUSED) {
            paused.add(new Attention(
                    Attention.Kind.CAMPAIGN_PAUSED, 1, Optional.of(campaign.id().value())));
        }
    }

    List<Attention> all() {
        var all = new ArrayList<Attention>();
        counts.forEach((kind, count) -> all.add(new Attention(kind, count, Optional.empty())));
        all.addAll(paused);
        return all;
    }
}
