package no.rebookly.overview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.rebookly.automation.ShowCalendar;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.CampaignState;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customers;
import no.rebookly.effect.CompareGroups;
import no.rebookly.effect.Effect;
import no.rebookly.effect.MeasureEffect;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.Messages;
import no.rebookly.overview.Overview.Coming;
import no.rebookly.overview.Overview.Scheduled;
import no.rebookly.pace.Stops;
import no.rebookly.page.PageRequest;
import no.rebookly.sending.Reconsider;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;
import no.rebookly.time.Oslo;

/**
 * Counts it anew each time, from messages, links and what customers did since, as a report does: nothing is kept twice, so nothing
 * can drift. It reads the messages of {@link #WEEKS} weeks, and those planned up to four weeks before that may have been sent in them.
 */
public final class ShowOverview {
    /** As many as a chart shows on a phone. */
    public static final int WEEKS = 8;

    /** What is to come is told for so many days, today with them. */
    public static final int DAYS = 7;

    private final Studios studios;
    private final Campaigns campaigns;
    private final Messages messages;
    private final Links links;
    private final MeasureEffect measureEffect;
    private final ShowCalendar showCalendar;
    private final Stops stops;
    private final InstantSource clock;

    public ShowOverview(
            Studios studios,
            Campaigns campaigns,
            Messages messages,
            Links links,
            Customers customers,
            ShowCalendar showCalendar,
            Stops stops,
            InstantSource clock) {
        this.studios = studios;
        this.campaigns = campaigns;
        this.messages = messages;
        this.links = links;
        this.measureEffect = new MeasureEffect(customers, messages, links);
        this.showCalendar = showCalendar;
        this.stops = stops;
        this.clock = clock;
    }

    public Overview show(StudioId studio) {
        var now = clock.instant();
        var weeks = new WeekTally(now, WEEKS);
        var groups = new CompareGroups(Oslo.day(now));
        var attention = new AttentionTally(now);
        if (stops.read().holds(studio)) {
            attention.stopped();
        }
        attention.sender(studios.sender(studio));
        var waiting = new ArrayList<Message>();
        eachPage(studio, now, page -> {
            var known = links.findAll(page.stream().map(Message::code).toList());
            var effects = measureEffect.measure(studio, page, known);
            for (var message : page) {
                var effect = effects.getOrDefault(message.code(), Effect.NONE);
                weeks.add(message, Optional.ofNullable(known.get(message.code())), effect);
                groups.add(message, effect);
                attention.add(message);
                if (isToGo(message, now)) {
                    waiting.add(message);
                }
            }
        });
        var scheduled = new ArrayList<Scheduled>();
        eachCampaign(studio, campaign -> {
            attention.add(campaign);
            scheduled(campaign, now).ifPresent(scheduled::add);
        });
        scheduled.sort(Comparator.comparing(Scheduled::sendAt));
        var coming = new Coming(expected(studio, now), waiting.size(), scheduled);
        return new Overview(weeks.weeks(), groups.lift(), coming, attention.all());
    }

    /** Newest plan first. */
    private void eachPage(StudioId studio, Instant now, Consumer<List<Message>> read) {
        var earliest =
                Oslo.startOf(WeekTally.mondayOf(now).minusWeeks(WEEKS - 1L)).minus(Reconsider.PUT_OFF_FOR);
        var position = Optional.<String>empty();
        do {
            var page = messages.ofStudio(studio, new PageRequest(PageRequest.MOST, position));
            read.accept(page.items().stream()
                    .filter(message -> !message.plannedAt().isBefore(earliest))
                    .toList());
            var further = !page.items().isEmpty()
                    && !page.items().getLast().plannedAt().isBefore(earliest);
            position = further ? page.next() : Optional.empty();
        } while (position.isPresent());
    }

    private void eachCampaign(StudioId studio, Consumer<Campaign> read) {
        var position = Optional.<String>empty();
        do {
            var page = campaigns.list(studio, new PageRequest(PageRequest.MOST, position));
            page.items().forEach(read);
            position = page.next();
        } while (position.isPresent());
    }

    private static boolean isToGo(Message message, Instant now) {
        return switch (message.state()) {
            case QUEUED, SENDING -> true;
            case HELD ->
                message.until().filter(until -> until.isBefore(end(now))).isPresent();
            case SENT, DELIVERED, UNDELIVERED, NO_RECEIPT, FAILED, UNKNOWN, SKIPPED, CANCELLED -> false;
        };
    }

    private static Optional<Scheduled> scheduled(Campaign campaign, Instant now) {
        return campaign.state() == CampaignState.SCHEDULED
                ? campaign.content()
                        .sendAt()
                        .filter(at -> at.isBefore(end(now)))
                        .map(at ->
                                new Scheduled(campaign.id(), campaign.content().name(), at))
                : Optional.empty();
    }

    private int expected(StudioId studio, Instant now) {
        var today = Oslo.day(now);
        return showCalendar.show(studio, today, today.plusDays(DAYS - 1L)).stream()
                .flatMap(day -> day.automations().values().stream())
                .mapToInt(ShowCalendar.Figures::expected)
                .sum();
    }

    private static Instant end(Instant now) {
        return Oslo.startOf(Oslo.day(now).plusDays(DAYS));
    }
}
