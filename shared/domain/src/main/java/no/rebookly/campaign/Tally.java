package no.rebookly.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.customer.CustomerId;
import no.rebookly.effect.CompareGroups;
import no.rebookly.effect.Effect;
import no.rebookly.effect.Rebooked;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;

/** A report's figures while they are counted. */
final class Tally {
    private final Map<MessageState, Integer> states = new EnumMap<>(MessageState.class);
    private final Map<Visitor, Long> clicks = new EnumMap<>(Visitor.class);
    private final Map<Rebooked, Integer> rebooked = new EnumMap<>(Rebooked.class);
    private final ReasonCounts reasons = new ReasonCounts();
    private final Set<CustomerId> clicked = new HashSet<>();
    private final Set<CustomerId> optedOut = new HashSet<>();
    private final CompareGroups groups;
    private Optional<Money> revenue = Optional.empty();
    private int planned;
    private int heldOut;

    Tally(LocalDate today) {
        groups = new CompareGroups(today);
    }

    void add(Message message, Effect effect) {
        planned++;
        states.merge(message.state(), 1, Integer::sum);
        if (message.state() == MessageState.HELD) {
            message.reason().ifPresent(reasons::hold);
        }
        if (message.state() == MessageState.SKIPPED) {
            message.reason().ifPresent(reasons::skip);
            heldOut += message.reason().filter(Reason.HOLDOUT::equals).isPresent() ? 1 : 0;
        }
        groups.add(message, effect);
        effect.credit().ifPresent(credit -> {
            rebooked.merge(credit.how(), 1, Integer::sum);
            credit.revenue()
                    .ifPresent(more ->
                            revenue = Optional.of(revenue.orElse(Money.ZERO).plus(more)));
        });
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
                rebooked.getOrDefault(Rebooked.DIRECT, 0),
                rebooked.getOrDefault(Rebooked.INDIRECT, 0),
                revenue,
                heldOut,
                groups.lift());
    }

    private int count(MessageState state) {
        return states.getOrDefault(state, 0);
    }
}
