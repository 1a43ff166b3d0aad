package no.rebookly.campaign;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.customer.CustomerId;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.page.Page;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reason;
import no.rebookly.studio.StudioId;

/** Counts what has come of a campaign, from its messages and their links: nothing is kept twice, so nothing can drift. */
public final class ReportCampaign {
    private final Campaigns campaigns;
    private final Messages messages;
    private final Links links;

    public ReportCampaign(Campaigns campaigns, Messages messages, Links links) {
        this.campaigns = campaigns;
        this.messages = messages;
        this.links = links;
    }

    /** Empty when there is no such campaign. */
    public Optional<Report> report(StudioId studio, CampaignId id) {
        return campaigns.find(studio, id).map(campaign -> {
            var count = new Count();
            var page = messages.ofSource(studio, campaign.source(), PageRequest.first(PageRequest.MOST));
            add(page, count);
            while (page.next().isPresent()) {
                page = messages.ofSource(studio, campaign.source(), new PageRequest(PageRequest.MOST, page.next()));
                add(page, count);
            }
            return count.report();
        });
    }

    private void add(Page<Message> page, Count count) {
        page.items().forEach(count::add);
        links.findAll(page.items().stream().map(Message::code).toList())
                .values()
                .forEach(count::add);
    }

    /** The figures while they are counted. */
    private static final class Count {
        private final Map<MessageState, Integer> states = new EnumMap<>(MessageState.class);
        private final Map<Visitor, Long> clicks = new EnumMap<>(Visitor.class);
        private final ReasonCounts reasons = new ReasonCounts();
        private final Set<CustomerId> clicked = new HashSet<>();
        private final Set<CustomerId> optedOut = new HashSet<>();
        private int planned;
        private int holdout;

        void add(Message message) {
            planned++;
            states.merge(message.state(), 1, Integer::sum);
            if (message.state() == MessageState.HELD) {
                message.reason().ifPresent(reasons::hold);
            }
            if (message.state() == MessageState.SKIPPED) {
                message.reason().ifPresent(reasons::skip);
                holdout += message.reason().filter(Reason.HOLDOUT::equals).isPresent() ? 1 : 0;
            }
        }

        void add(Link link) {
            for (var visitor : Visitor.values()) {
                clicks.merge(visitor, link.clicks(visitor), Long::sum);
            }
            if (link.clicks(Visitor.PERSON) > 0) {
                clicked.add(link.customer());
            }
            if (link.optedOutAt().isPresent()) {
                optedOut.add(link.customer());
            }
        }

        Report report() {
            return new Report(
                    planned,
                    count(MessageState.HELD),
                    count(MessageState.SKIPPED),
                    reasons.rows(),
                    count(MessageState.SENT)
                            + count(MessageState.DELIVERED)
                            + count(MessageState.UNDELIVERED)
                            + count(MessageState.NO_RECEIPT),
                    count(MessageState.DELIVERED),
                    count(MessageState.UNDELIVERED),
                    count(MessageState.NO_RECEIPT),
                    count(MessageState.FAILED),
                    count(MessageState.UNKNOWN),
                    count(MessageState.CANCELLED),
                    clicks,
                    clicked.size(),
                    optedOut.size(),
                    holdout);
        }

        private int count(MessageState state) {
            return states.getOrDefault(state, 0);
        }
    }
}
