package no.rebookly.campaign;

import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.customer.Customers;
import no.rebookly.effect.Effect;
import no.rebookly.effect.MeasureEffect;
import no.rebookly.link.Links;
import no.rebookly.message.Message;
import no.rebookly.message.Messages;
import no.rebookly.message.Source;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;

/**
 * Counts what has come of a campaign, or of an automation, from its messages, their links and what their customers did since:
 * nothing is kept twice, so nothing can drift.
 */
public final class ReportCampaign {
    private final Campaigns campaigns;
    private final Messages messages;
    private final Links links;
    private final MeasureEffect measureEffect;
    private final InstantSource clock;

    public ReportCampaign(
            Campaigns campaigns, Messages messages, Links links, Customers customers, InstantSource clock) {
        this.campaigns = campaigns;
        this.messages = messages;
        this.links = links;
        this.measureEffect = new MeasureEffect(customers, messages, links);
        this.clock = clock;
    }

    /** Empty when there is no such campaign. */
    public Optional<Report> report(StudioId studio, CampaignId id) {
        return campaigns.find(studio, id).map(campaign -> report(studio, campaign.source()));
    }

    /** Of whatever messages have this source; all zero when there are none. */
    public Report report(StudioId studio, Source source) {
        var tally = new Tally(Oslo.day(clock.instant()));
        var position = Optional.<String>empty();
        do {
            var page = messages.ofSource(studio, source, new PageRequest(PageRequest.MOST, position));
            var theirLinks =
                    links.findAll(page.items().stream().map(Message::code).toList());
            var effects = measureEffect.measure(studio, page.items(), theirLinks);
            page.items().forEach(message -> tally.add(message, effects.getOrDefault(message.code(), Effect.NONE)));
            theirLinks.values().forEach(tally::add);
            position = page.next();
        } while (position.isPresent());
        return tally.report();
    }
}
