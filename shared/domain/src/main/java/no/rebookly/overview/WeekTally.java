package no.rebookly.overview;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.effect.Credit;
import no.rebookly.effect.Effect;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.money.Money;
import no.rebookly.overview.Overview.Week;
import no.rebookly.time.Oslo;

/** Counts messages by the week in which they were sent. */
final class WeekTally {
    private final Map<LocalDate, Week> weeks = new TreeMap<>();

    /** @param weeks how many, with the one that this moment is in */
    WeekTally(Instant now, int weeks) {
        var first = mondayOf(now).minusWeeks(weeks - 1L);
        for (int i = 0; i < weeks; i++) {
            var monday = first.plusWeeks(i);
            this.weeks.put(monday, new Week(monday, 0, 0, 0, 0, Money.ZERO));
        }
    }

    static LocalDate mondayOf(Instant moment) {
        return Oslo.day(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** One whose week is not counted is left out. */
    void add(Message message, Optional<Link> link, Effect effect) {
        if (message.sentAt().isEmpty() || !isSent(message.state())) {
            return;
        }
        var clicked = link.filter(known -> known.clicks(Visitor.PERSON) > 0).isPresent();
        var revenue = effect.credit().flatMap(Credit::revenue).orElse(Money.ZERO);
        weeks.computeIfPresent(
                mondayOf(message.sentAt().get()),
                (monday, before) -> new Week(
                        monday,
                        before.sent() + 1,
                        before.delivered() + (message.state() == MessageState.DELIVERED ? 1 : 0),
                        before.personClicks() + (clicked ? 1 : 0),
                        before.rebooked() + (effect.rebooked().isPresent() ? 1 : 0),
                        before.revenue().plus(revenue)));
    }

    private static boolean isSent(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED, UNDELIVERED, NO_RECEIPT -> true;
            case HELD, QUEUED, SENDING, FAILED, UNKNOWN, SKIPPED, CANCELLED -> false;
        };
    }

    List<Week> weeks() {
        return new ArrayList<>(weeks.values());
    }
}
