package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.CustomerId;
import no.rebookly.effect.Effect;
import no.rebookly.effect.MeasureEffect;
import no.rebookly.effect.Rebooked;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.MessageJson;
import no.rebookly.lambda.json.Queries;
import no.rebookly.language.Language;
import no.rebookly.link.Code;
import no.rebookly.link.Links;
import no.rebookly.message.FindMessage;
import no.rebookly.message.ListMessages;
import no.rebookly.message.Message;
import no.rebookly.message.MessageId;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.page.Page;
import no.rebookly.platform.Platform;
import no.rebookly.sending.MarkSent;
import no.rebookly.sending.SendAgain;
import no.rebookly.sending.UnknownSettled;

/** The SMS themselves, and those that became none. */
final class MessageRoutes {
    private final Campaigns campaigns;
    private final Messages messages;
    private final Links links;
    private final ListMessages listMessages;
    private final FindMessage findMessage;
    private final MeasureEffect measureEffect;
    private final MarkSent markSent;
    private final SendAgain sendAgain;
    private final Recipients recipients;
    private final Paging paging;

    MessageRoutes(Platform platform) {
        this.campaigns = platform.campaigns();
        this.messages = platform.messages();
        this.links = platform.links();
        this.listMessages = new ListMessages(messages);
        this.findMessage = new FindMessage(messages, links);
        this.measureEffect = new MeasureEffect(platform.customers(), messages, links);
        this.markSent = new MarkSent(findMessage, messages, platform.clock());
        this.sendAgain = new SendAgain(findMessage, messages, platform.clock());
        this.recipients = new Recipients(platform.customers());
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/campaigns/{id}/messages", SESSION, this::ofCampaign),
                Route.get("/api/messages", SESSION, this::list),
                Route.get("/api/messages/{id}", SESSION, this::show),
                Route.post("/api/messages/{id}/mark-sent", SESSION, this::markSent),
                Route.post("/api/messages/{id}/resend", SESSION, this::resend));
    }

    private Response ofCampaign(Request request) {
        var studio = request.caller().studio();
        var campaign = campaigns.find(studio, CampaignRoutes.id(request)).orElseThrow(Problems.NOT_FOUND::asException);
        var query = "messages of " + campaign.id();
        return answer(request, query, messages.ofSource(studio, campaign.source(), paging.read(request, query)));
    }

    private Response list(Request request) {
        var state = Queries.oneOf(request, "state", MessageState.class);
        var customer = request.query("customerId")
                .map(text -> CustomerId.parse(text).orElseThrow(Problems.BAD_QUERY::asException));
        var query = "messages " + state + " " + customer;
        var page = listMessages.list(request.caller().studio(), customer, state, paging.read(request, query));
        return answer(request, query, page);
    }

    private Response show(Request request) {
        return findMessage
                .find(request.caller().studio(), id(request))
                .map(found -> shown(found, request.language()))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response markSent(Request request) {
        return answer(markSent.mark(request.caller().studio(), id(request)), request.language());
    }

    private Response resend(Request request) {
        return answer(sendAgain.send(request.caller().studio(), id(request)), request.language());
    }

    private static MessageId id(Request request) {
        return MessageId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response answer(UnknownSettled settled, Language language) {
        return switch (settled) {
            case UnknownSettled.Done(var found) -> shown(found, language);
            case UnknownSettled.NotFound() -> throw Problems.NOT_FOUND.asException();
            case UnknownSettled.NotUnknown() -> throw CampaignProblems.NOT_UNKNOWN.asException();
        };
    }

    private Response shown(FindMessage.Found found, Language language) {
        var message = found.message();
        var effects = measureEffect.measure(message.studio(), List.of(message), Map.of(message.code(), found.link()));
        var people = recipients.of(message.studio(), List.of(message));
        var beside = new MessageJson.Beside(
                Optional.ofNullable(people.get(message.customer())),
                Optional.of(found.link()),
                rebooked(message, effects));
        return Response.json(200, MessageJson.whole(message, beside, language)).withVersion(message.version());
    }

    private Response answer(Request request, String query, Page<Message> page) {
        var known = links.findAll(page.items().stream().map(Message::code).toList());
        var studio = request.caller().studio();
        var effects = measureEffect.measure(studio, page.items(), known);
        var people = recipients.of(studio, page.items());
        return paging.answer(
                request,
                query,
                page,
                message -> MessageJson.masked(
                        message,
                        new MessageJson.Beside(
                                Optional.ofNullable(people.get(message.customer())),
                                Optional.ofNullable(known.get(message.code())),
                                rebooked(message, effects)),
                        request.language()));
    }

    private static Optional<Rebooked> rebooked(Message message, Map<Code, Effect> effects) {
        return Optional.ofNullable(effects.get(message.code())).flatMap(Effect::rebooked);
    }
}
