package no.rebookly.functions.customers;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import no.rebookly.automation.LookAhead;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.campaign.WriteSms;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.DecisionJson;
import no.rebookly.language.Language;
import no.rebookly.language.Words;
import no.rebookly.message.Message;
import no.rebookly.message.Source;
import no.rebookly.platform.Platform;
import no.rebookly.sending.Reason;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.why.ExplainCustomer;
import no.rebookly.why.Line;

/** Why one customer got an SMS or did not: every campaign and every rule in one answer. */
final class WhyRoutes {
    private final Platform platform;

    private WhyRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        return Routes.of(get("/api/customers/{id}/decisions", SESSION, new WhyRoutes(platform)::show));
    }

    /** Made when it is asked for: what it needs is much, and the other routes about customers need little of it. */
    private ExplainCustomer explainCustomer() {
        var settings = platform.settings();
        var policy = new SendingPolicy(platform.holidays());
        var writeSms = new WriteSms(settings.linksUrl(), settings.pricePerPart());
        return new ExplainCustomer(
                platform.studios(),
                platform.customers(),
                platform.numbers(),
                platform.numberKeys(),
                platform.credits(),
                platform.campaigns(),
                platform.automations(),
                platform.messages(),
                platform.codes(),
                new DecideCampaign(policy, platform.numberKeys(), platform.codes(), writeSms),
                new LookAhead(policy, platform.holidays(), platform.numberKeys(), platform.codes(), writeSms),
                platform.clock());
    }

    private Response show(Request request) {
        var json = Json.object();
        var items = json.putArray("items");
        for (var line : explainCustomer().explain(CustomerRoutes.find(platform, request))) {
            items.add(json(line, request.language()));
        }
        return Response.json(200, json);
    }

    private static JsonNode json(Line line, Language language) {
        var json = Json.object();
        switch (line.source().kind()) {
            case Source.Kind.OfCampaign(var id) -> json.put("campaignId", id.value());
            case Source.Kind.OfAutomation(var id) -> json.put("automationId", id.value());
        }
        json.put("name", line.name()).put("at", Json.instant(line.at()));
        return switch (line) {
            case Line.Happened its -> json.setAll(happened(its.message(), language));
            case Line.Foreseen its ->
                json.putNull("messageId").putNull("state").setAll(DecisionJson.of(its.decision(), language));
        };
    }

    /** In the words of a decision, so that what was foreseen and what happened read alike. */
    private static ObjectNode happened(Message message, Language language) {
        var outcome =
                switch (message.state()) {
                    case HELD -> "HOLD";
                    case QUEUED, SENDING, SENT, DELIVERED, UNDELIVERED, NO_RECEIPT, UNKNOWN -> "SEND";
                    case SKIPPED, CANCELLED, FAILED -> "SKIP";
                };
        Optional<Words> words = message.reason().map(Reason::words);
        return Json.object()
                .put("messageId", message.id().value())
                .put("state", message.state().name())
                .put("outcome", outcome)
                .put("reason", message.reason().map(Reason::name).orElse(null))
                .put("sentence", words.map(each -> each.in(language)).orElse(null))
                .put("until", Json.instant(message.until()));
    }
}
