package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.rebookly.atonce.AtOnce;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.message.Source;
import no.rebookly.page.Page;
import no.rebookly.platform.Platform;
import no.rebookly.studio.StudioId;
import no.rebookly.timeline.Happening;
import no.rebookly.timeline.ReadTimeline;

/** What happened with one customer: all that her page shows, in one answer. */
final class TimelineRoutes {
    private final Platform platform;

    private TimelineRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        return Routes.of(get("/api/customers/{id}/timeline", SESSION, new TimelineRoutes(platform)::timeline));
    }

    private Response timeline(Request request) {
        var customer = CustomerRoutes.find(platform, request);
        var name = "timeline of " + customer.id();
        var paging = new Paging(platform.cursors());
        var page = new ReadTimeline(
                        platform.customers(),
                        platform.campaigns(),
                        platform.codes(),
                        platform.messages(),
                        platform.links())
                .read(customer, paging.read(request, name));
        var names = namesOfSources(customer.studio(), page);
        var key = platform.numberKeys().of(customer.studio(), customer.phone());
        var number = platform.numbers().find(customer.studio(), key);
        return paging.answer(
                        request,
                        name,
                        page,
                        happening -> TimelineJson.of(happening, names, request.language()),
                        Map.of("customer", CustomerJson.customer(customer, number, request.now())))
                .withVersion(customer.version());
    }

    /** Of the campaigns and automations that this page's SMS came from; one that is gone has none. */
    private Map<Source, String> namesOfSources(StudioId studio, Page<Happening> page) {
        var sources = page.items().stream()
                .<Optional<Source>>map(happening -> happening instanceof Happening.Written written
                        ? Optional.of(written.message().source())
                        : Optional.empty())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return AtOnce.map(AtOnce.STORE_CALLS, sources, source -> name(studio, source)
                        .map(name -> Map.entry(source, name)))
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<String> name(StudioId studio, Source source) {
        return switch (source.kind()) {
            case Source.Kind.OfCampaign(var id) ->
                platform.campaigns().find(studio, id).map(found -> found.content()
                        .name());
            case Source.Kind.OfAutomation(var id) ->
                platform.automations().find(studio, id).map(found -> found.content()
                        .name());
        };
    }
}
