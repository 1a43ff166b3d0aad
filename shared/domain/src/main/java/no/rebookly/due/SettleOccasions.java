package no.rebookly.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rebookly.automation.AssignTurns;
import no.rebookly.automation.Automation;
import no.rebookly.automation.Mark;
import no.rebookly.automation.Occasion;
import no.rebookly.customer.Customer;
import no.rebookly.filter.CustomerFacts;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.sending.Circumstances;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.Recipient;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.Studio;
import no.rebookly.time.Oslo;

/** Decides what becomes of what an automation wants to say now: an SMS, a later day, or nothing, and why. */
final class SettleOccasions {
    private static final int FILTER_AGAIN_DAYS = 7;
    private static final int OBSTACLE_AGAIN_DAYS = 1;

    private final SendingPolicy policy;
    private final AssignTurns assignTurns;

    SettleOccasions(SendingPolicy policy, AssignTurns assignTurns) {
        this.policy = policy;
        this.assignTurns = assignTurns;
    }

    /** What is the same for all of a studio's customers in one run. */
    record Standing(Studio studio, Optional<SenderIdentity> sender, long credit, List<Automation> automations) {
        boolean senderApproved() {
            return sender.filter(SenderIdentity::isApproved).isPresent();
        }
    }

    /** Something an automation wants to say to somebody now. */
    record Want(Automation automation, Customer customer, NumberRecord number, Occasion occasion, Code code) {}

    /** What becomes of it; a place on a later day when there is no decision yet. */
    record Settled(Want want, Mark mark, Optional<Decision> decision) {
        boolean becomesSms() {
            return decision.filter(each -> !(each instanceof Decision.Skip)).isPresent();
        }
    }

    /**
     * In the order of promise, for the places of a day are taken in it.
     *
     * @param written the numbers that other automations have marketing for in this run: what this one has to say waits until
     *     the cap that it will meet is over
     */
    List<Settled> settle(
            Standing standing, Automation automation, List<Want> wants, Set<NumberKey> written, Instant now) {
        var today = Oslo.day(now);
        var settled = new ArrayList<Settled>();
        var needPlace = new LinkedHashMap<Want, Decision>();
        var own = new HashSet<NumberKey>();
        for (var want : wants) {
            var decision = decide(standing, want, now);
            var mark = want.customer().agenda().mark(automation.id());
            if (decision.isEmpty()) {
                settled.add(new Settled(want, mark.later(inDays(now, FILTER_AGAIN_DAYS)), Optional.empty()));
            } else if (decision.get() instanceof Decision.Skip skip) {
                settled.add(skipped(want, mark, skip.reason(), now));
            } else if (automation.messages() == MessageKind.MARKETING
                    && written.contains(want.number().key())) {
                settled.add(new Settled(want, mark.later(now.plus(SendingPolicy.ONE_IN)), Optional.empty()));
            } else if (automation.messages() == MessageKind.MARKETING
                    && !own.add(want.number().key())) {
                settled.add(skipped(want, mark, Reason.SAME_NUMBER, now));
            } else if (automation.messages() == MessageKind.SERVICE
                    || mark.turn().equals(Optional.of(today))) {
                settled.add(new Settled(want, mark.told(want.occasion(), now), decision));
            } else {
                needPlace.put(want, decision.get());
            }
        }
        settled.addAll(place(standing, automation, needPlace, now));
        return settled;
    }

    private List<Settled> place(Standing standing, Automation automation, Map<Want, Decision> needPlace, Instant now) {
        var today = Oslo.day(now);
        var settled = new ArrayList<Settled>();
        var todays = needPlace.keySet().stream()
                .filter(want -> Oslo.day(want.occasion().moment()).equals(today))
                .toList();
        var overdue = needPlace.keySet().stream()
                .filter(want -> Oslo.day(want.occasion().moment()).isBefore(today))
                .toList();
        var turns = assignTurns
                .assign(standing.studio(), automation, todays.size(), now)
                .iterator();
        for (var want : todays) {
            var day = turns.next();
            var decision = needPlace.get(want);
            // Held over a Sunday, it has the place of the day it goes on.
            var goes = decision instanceof Decision.Hold hold ? Oslo.day(hold.until()) : today;
            settled.add(
                    day.isAfter(goes)
                            ? onTurn(want, day)
                            : new Settled(want, mark(want).told(want.occasion(), now), Optional.ofNullable(decision)));
        }
        var later = assignTurns
                .assignBacklog(standing.studio(), automation, overdue.size(), now)
                .iterator();
        overdue.forEach(want -> settled.add(onTurn(want, later.next())));
        return settled;
    }

    private static Mark mark(Want want) {
        return want.customer().agenda().mark(want.automation().id());
    }

    private static Settled onTurn(Want want, LocalDate day) {
        return new Settled(want, mark(want).onTurn(day, want.automation().at(day)), Optional.empty());
    }

    private static Settled skipped(Want want, Mark mark, Reason reason, Instant now) {
        return switch (reason) {
            case FREQUENCY_CAP ->
                new Settled(want, mark.later(SendingPolicy.uncappedAt(want.number(), now)), Optional.empty());
            // What the studio mends, or time does, is looked at again.
            case NO_CREDIT, SENDER_NOT_APPROVED, APPOINTMENT_SOON, NO_BASIS ->
                new Settled(want, mark.later(inDays(now, OBSTACLE_AGAIN_DAYS)), Optional.empty());
            // Settled for good; what is no answer about one person never comes here.
            case OPTED_OUT,
                    WRONG_NUMBER,
                    NUMBER_UNUSABLE,
                    SAME_NUMBER,
                    ALREADY_VISITED,
                    HOLDOUT,
                    QUIET_HOURS,
                    HOLIDAY,
                    CLOSED_DAY,
                    PACE,
                    SPEND_LIMIT,
                    SENDING_STOPPED,
                    TEXT_UNUSABLE,
                    THROTTLED,
                    REFUSED_BY_PROVIDER,
                    ANSWER_LOST,
                    UNDELIVERABLE,
                    CAMPAIGN_PAUSED,
                    CAMPAIGN_CANCELLED,
                    NUMBER_CHANGED,
                    CUSTOMER_GONE,
                    NEVER_CAME,
                    ALREADY_TOLD,
                    TRIES_USED,
                    TOO_LATE,
                    NOT_IN_FILTER,
                    NO_APPOINTMENT,
                    BOOKED_TOO_LATE,
                    APPOINTMENT_CHANGED,
                    APPOINTMENT_PASSED,
                    DAILY_MAXIMUM,
                    AUTOMATION_PAUSED,
                    AUTOMATION_CHANGED,
                    AUTOMATION_REMOVED ->
                new Settled(want, mark.told(want.occasion(), now), Optional.of(new Decision.Skip(reason)));
        };
    }

    /** Empty when the automation is not for this customer. */
    private Optional<Decision> decide(Standing standing, Want want, Instant now) {
        var automation = want.automation();
        var facts = new CustomerFacts(want.customer(), want.number());
        if (automation
                .content()
                .filter()
                .filter(filter -> !filter.matches(facts, now))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(policy.decide(
                new Circumstances(
                        standing.studio(),
                        standing.senderApproved(),
                        standing.credit() > 0,
                        automation.messages(),
                        automation.source(),
                        now),
                new Recipient(want.customer(), want.number(), want.code(), true, Optional.empty())));
    }

    private static Instant inDays(Instant now, int days) {
        return Oslo.startOf(Oslo.day(now).plusDays(days));
    }
}
