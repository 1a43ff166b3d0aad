package no.rebookly.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.campaign.Addressee;
import no.rebookly.campaign.Audience;
import no.rebookly.campaign.WriteSms;
import no.rebookly.customer.Customer;
import no.rebookly.filter.CustomerFacts;
import no.rebookly.link.Codes;
import no.rebookly.message.MessageKind;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.NumberRecord;
import no.rebookly.sending.Circumstances;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.Recipient;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.TemplateReading;
import no.rebookly.time.Holidays;
import no.rebookly.time.MarketingWindow;
import no.rebookly.time.Oslo;

/**
 * Goes over a studio's customers as the planner will, each at her own moment, and says when an automation writes to her and why
 * not: for a preview before it is switched on, and for whoever asks later. It judges by the same {@link FindOccasion} and {@link
 * SendingPolicy}, gives places of the days by the same order of {@link Promise}, and changes nothing.
 */
public final class LookAhead {
    private final SendingPolicy policy;
    private final Holidays holidays;
    private final NumberKeys numberKeys;
    private final Codes codes;
    private final WriteSms writeSms;
    private final FindOccasion findOccasion = new FindOccasion();

    public LookAhead(SendingPolicy policy, Holidays holidays, NumberKeys numberKeys, Codes codes, WriteSms writeSms) {
        this.policy = policy;
        this.holidays = holidays;
        this.numberKeys = numberKeys;
        this.codes = codes;
        this.writeSms = writeSms;
    }

    /** Somebody who would get it, before the places of days and shared numbers are looked at. */
    private record Candidate(Customer customer, NumberKey number, Occasion occasion, Instant at, Decision decision) {
        /**
         * Whether she waits for a turn: of a rule that is about to be switched on whoever's moment has passed, and once it is on
         * whoever's day has.
         */
        boolean overdue(Automation automation, Instant now) {
            var capped = decision instanceof Decision.Hold hold && hold.reason() == Reason.FREQUENCY_CAP;
            return !capped
                    && (automation.isActive()
                            ? Oslo.day(occasion.moment()).isBefore(Oslo.day(now))
                            : !occasion.moment().isAfter(now));
        }
    }

    /** One for each customer, in the order of their ids. */
    public List<Expected> look(Automation automation, Audience audience) {
        var expected = new ArrayList<Expected>();
        var candidates = new ArrayList<Candidate>();
        var template = template(automation);
        for (var customer : audience.customers()) {
            switch (findOccasion.find(automation, customer, audience.at())) {
                case Prospect.Nothing(var reason) -> expected.add(skip(customer, reason));
                case Prospect.Due(var occasion) -> {
                    var judged = judge(automation, template, audience, customer, occasion);
                    if (judged.decision() instanceof Decision.Skip(var reason)) {
                        expected.add(skip(customer, reason));
                    } else {
                        candidates.add(judged);
                    }
                }
            }
        }
        expected.addAll(
                automation.messages() == MessageKind.MARKETING
                        ? place(automation, audience, candidates)
                        : candidates.stream().map(LookAhead::asJudged).toList());
        expected.sort(Comparator.comparing(each -> each.customer().id().value()));
        return expected;
    }

    private Candidate judge(
            Automation automation, MessageTemplate template, Audience audience, Customer customer, Occasion occasion) {
        var studio = audience.studio();
        var key = numberKeys.of(studio.id(), customer.phone());
        var found = audience.numbers().get(key);
        var number = found == null ? NumberRecord.unknown(key) : found;
        var at = occasion.moment().isBefore(audience.at()) ? audience.at() : occasion.moment();
        var facts = new CustomerFacts(customer, number);
        if (automation
                .content()
                .filter()
                .filter(filter -> !filter.matches(facts, at))
                .isPresent()) {
            return new Candidate(customer, key, occasion, at, new Decision.Skip(Reason.NOT_IN_FILTER));
        }
        var code = codes.of(studio.id(), automation.source(), occasion, customer.id());
        var decision = policy.decide(
                new Circumstances(
                        studio,
                        audience.sender().filter(SenderIdentity::isApproved).isPresent(),
                        audience.credit() > 0,
                        automation.messages(),
                        automation.source(),
                        at),
                new Recipient(customer, number, code, true, Optional.empty()));
        if (!(decision instanceof Decision.Skip)
                && writeSms.write(template, studio, Addressee.of(customer), code)
                        .isEmpty()) {
            return new Candidate(customer, key, occasion, at, new Decision.Skip(Reason.TEXT_UNUSABLE));
        }
        return switch (decision) {
            case Decision.Send send -> new Candidate(customer, key, occasion, at, send);
            case Decision.Hold hold -> new Candidate(customer, key, occasion, hold.until(), hold);
            case Decision.Skip(var reason)
            when reason == Reason.FREQUENCY_CAP -> {
                // The planner puts her off until then, to the hour at which the automation writes.
                var free = automation.nextAt(SendingPolicy.uncappedAt(number, at));
                yield new Candidate(customer, key, occasion, free, new Decision.Hold(free, Reason.FREQUENCY_CAP));
            }
            case Decision.Skip skip -> new Candidate(customer, key, occasion, at, skip);
        };
    }

    /**
     * Gives each one a day that has a place, the backlog first, as the job gives its turns, then the earliest and most promising;
     * and each number one SMS within the cap.
     */
    private List<Expected> place(Automation automation, Audience audience, List<Candidate> candidates) {
        var now = audience.at();
        var window = new MarketingWindow(
                audience.studio().quietHours(), audience.studio().closedDays(), holidays);
        var taken = writtenToday(automation, audience, Oslo.day(now));
        var lastTo = new HashMap<NumberKey, Instant>();
        var placed = new ArrayList<Expected>();
        candidates.stream()
                .sorted(Comparator.comparing((Candidate each) -> !each.overdue(automation, now))
                        .thenComparing(each -> Oslo.day(each.at()))
                        .thenComparing(each ->
                                Promise.of(each.customer(), each.occasion().natural(), now)))
                .forEach(each -> {
                    var expected = onItsDay(automation, each, window, taken, now);
                    var at = expected.at().orElse(each.at());
                    var before = lastTo.get(each.number());
                    if (before != null && at.isBefore(before.plus(SendingPolicy.ONE_IN))) {
                        placed.add(skip(each.customer(), Reason.SAME_NUMBER));
                    } else if (findOccasion.find(automation, each.customer(), at)
                            instanceof Prospect.Nothing(var reason)) {
                        placed.add(skip(each.customer(), reason)); // Her turn comes when it is too late.
                    } else {
                        taken.merge(Oslo.day(at), 1, Integer::sum);
                        lastTo.put(each.number(), at);
                        placed.add(expected);
                    }
                });
        return placed;
    }

    /** Today's places that are gone already. */
    private static Map<LocalDate, Integer> writtenToday(Automation automation, Audience audience, LocalDate today) {
        var taken = new HashMap<LocalDate, Integer>();
        for (var customer : audience.customers()) {
            customer.agenda()
                    .mark(automation.id())
                    .lastAt()
                    .map(Oslo::day)
                    .filter(today::equals)
                    .ifPresent(day -> taken.merge(day, 1, Integer::sum));
        }
        return taken;
    }

    private static Expected onItsDay(
            Automation automation, Candidate each, MarketingWindow window, Map<LocalDate, Integer> taken, Instant now) {
        var today = Oslo.day(now);
        var turn = each.customer().agenda().mark(automation.id()).turn();
        if (turn.filter(day -> !day.isBefore(today)).isPresent()) {
            return asJudged(each); // She has her place.
        }
        var own = Oslo.day(each.at());
        var overdue = each.overdue(automation, now);
        var first = writes(automation, window, overdue ? AssignTurns.firstOfBacklog(automation, now) : own);
        var day = first;
        while (taken.getOrDefault(day, 0) >= automation.content().dailyMaximum()) {
            day = writes(automation, window, day.plusDays(1));
        }
        if (!overdue && day.equals(own)) {
            return asJudged(each);
        }
        var at = opening(window, automation.at(day));
        return new Expected(
                each.customer(),
                Optional.of(at),
                day.isAfter(first) ? new Decision.Hold(at, Reason.DAILY_MAXIMUM) : moved(each.decision(), at));
    }

    private static LocalDate writes(Automation automation, MarketingWindow window, LocalDate from) {
        var day = from;
        while (!AssignTurns.writesOn(automation, window, day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Instant opening(MarketingWindow window, Instant at) {
        return switch (window.at(at)) {
            case MarketingWindow.Answer.Open open -> at;
            case MarketingWindow.Answer.Later later -> later.next();
        };
    }

    private static Decision moved(Decision decision, Instant at) {
        return decision instanceof Decision.Hold hold ? new Decision.Hold(at, hold.reason()) : decision;
    }

    private static Expected asJudged(Candidate each) {
        return new Expected(each.customer(), Optional.of(each.at()), each.decision());
    }

    private static Expected skip(Customer customer, Reason reason) {
        return new Expected(customer, Optional.empty(), new Decision.Skip(reason));
    }

    private static MessageTemplate template(Automation automation) {
        return switch (MessageTemplate.parse(automation.content().text(), automation.messages())) {
            case TemplateReading.Parsed(var template) -> template;
            // What is stored was parsed before it was stored.
            case TemplateReading.Refused refused -> throw new IllegalStateException("a stored text is no template");
        };
    }
}
