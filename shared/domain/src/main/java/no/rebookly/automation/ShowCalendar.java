package no.rebookly.automation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.campaign.Audience;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.language.Words;
import no.rebookly.message.Message;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reconsider;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Holidays;
import no.rebookly.time.MarketingWindow;
import no.rebookly.time.Oslo;

/** What a studio's automations have done and have in mind, day by day. */
public final class ShowCalendar {
    /** Longer than anybody looks at once, and what a look ahead can say anything of. */
    public static final int MOST_DAYS = 62;

    private final Automations automations;
    private final ReadAudience readAudience;
    private final LookAhead lookAhead;
    private final Messages messages;
    private final Holidays holidays;
    private final InstantSource clock;

    public ShowCalendar(
            Automations automations,
            ReadAudience readAudience,
            LookAhead lookAhead,
            Messages messages,
            Holidays holidays,
            InstantSource clock) {
        this.automations = automations;
        this.readAudience = readAudience;
        this.lookAhead = lookAhead;
        this.messages = messages;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * @param holiday its name, when it is one
     * @param open whether marketing may go on it
     * @param automations those that have anything on it, in the order of their ids
     */
    public record Day(LocalDate day, Optional<Words> holiday, boolean open, Map<AutomationId, Figures> automations) {
        public Day {
            automations = new TreeMap<>(automations);
        }
    }

    /**
     * @param expected SMS that will go if nothing changes
     * @param waiting planned already, and held or queued; on the day on which they go
     * @param sent taken by the provider, whatever came after
     * @param unknown sent or not: the answer was lost
     * @param notSent skipped, called back, or refused by the provider
     */
    public record Figures(int expected, int waiting, int sent, int unknown, int notSent) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        Figures and(Figures other) {
            return new Figures(
                    expected + other.expected,
                    waiting + other.waiting,
                    sent + other.sent,
                    unknown + other.unknown,
                    notSent + other.notSent);
        }
    }

    /** @param to the last day, no earlier than the first and less than {@link #MOST_DAYS} after it */
    public List<Day> show(StudioId studio, LocalDate from, LocalDate to) {
        var audience = readAudience.read(studio, clock.instant());
        if (audience.isEmpty()) {
            return List.of();
        }
        var figures = new HashMap<LocalDate, Map<AutomationId, Figures>>();
        countMessages(studio, from, figures);
        for (var automation : automations.all(studio)) {
            if (automation.isActive()) {
                countExpected(automation, audience.get(), figures);
            }
        }
        var window = new MarketingWindow(
                audience.get().studio().quietHours(), audience.get().studio().closedDays(), holidays);
        var days = new ArrayList<Day>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            days.add(new Day(day, holidays.on(day), window.on(day).isPresent(), figures.getOrDefault(day, Map.of())));
        }
        return days;
    }

    private void countExpected(
            Automation automation, Audience audience, Map<LocalDate, Map<AutomationId, Figures>> figures) {
        for (var each : lookAhead.look(automation, audience)) {
            each.at().ifPresent(at -> add(figures, at, automation.id(), new Figures(1, 0, 0, 0, 0)));
        }
    }

    /** Newest plan first, back to the first day. A message that was planned before it and waits is counted where it waits. */
    private void countMessages(StudioId studio, LocalDate from, Map<LocalDate, Map<AutomationId, Figures>> figures) {
        var earliest = Oslo.startOf(from).minus(Reconsider.PUT_OFF_FOR);
        var position = Optional.<String>empty();
        var further = true;
        while (further) {
            var page = messages.ofStudio(studio, new PageRequest(PageRequest.MOST, position));
            for (var message : page.items()) {
                if (message.source().kind() instanceof Source.Kind.OfAutomation(var automation)) {
                    add(figures, day(message), automation, figures(message));
                }
            }
            position = page.next();
            further = position.isPresent()
                    && !page.items().isEmpty()
                    && page.items().getLast().plannedAt().isAfter(earliest);
        }
    }

    private static Instant day(Message message) {
        return message.sentAt().or(message::until).orElse(message.plannedAt());
    }

    private static Figures figures(Message message) {
        return switch (message.state()) {
            case HELD, QUEUED, SENDING -> new Figures(0, 1, 0, 0, 0);
            case SENT, DELIVERED, UNDELIVERED, NO_RECEIPT -> new Figures(0, 0, 1, 0, 0);
            case UNKNOWN -> new Figures(0, 0, 0, 1, 0);
            case SKIPPED, CANCELLED, FAILED -> new Figures(0, 0, 0, 0, 1);
        };
    }

    private static void add(
            Map<LocalDate, Map<AutomationId, Figures>> figures, Instant at, AutomationId automation, Figures more) {
        figures.computeIfAbsent(Oslo.day(at), day -> new HashMap<>()).merge(automation, more, Figures::and);
    }
}
