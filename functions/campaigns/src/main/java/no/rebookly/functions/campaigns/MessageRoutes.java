package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import java.util.Optional;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.CustomerId;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.link.Links;
import no.rebookly.message.FindMessage;
import no.rebookly.message.ListMessages;
import no.rebookly.message.Message;
import no.rebookly.message.MessageId;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.page.Page;
import no.rebookly.platform.Platform;

/** The SMS themselves, and those that became none. */
final class MessageRoutes {
    private final Campaigns campaigns;
    private final Messages messages;
    private final Links links;
    private final ListMessages listMessages;
    private final FindMessage findMessage;
    private final Paging paging;

    MessageRoutes(Platform platform) {
        this.campaigns = platform.campaigns();
        this.messages = platform.messages();
        this.links = platform.links();
        this.listMessages = new ListMessages(messages);
        this.findMessage = new FindMessage(messages, links);
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/campaigns/{id}/messages", SESSION, this::ofCampaign),
                Route.get("/api/messages", SESSION, this::list),
                Route.get("/api/messages/{id}", SESSION, this::show));
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
        return MessageId.parse(request.parameter("id"))
                .flatMap(id -> findMessage.find(request.caller().studio(), id))
                .map(found -> Response.json(200, MessageJson.whole(found.message(), Optional.of(found.link())))
                        .withVersion(found.message().version()))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response answer(Request request, String query, Page<Message> page) {
        var known = links.findAll(page.items().stream().map(Message::code).toList());
        return paging.answer(
                request,
                query,
                page,
                message -> MessageJson.masked(message, Optional.ofNullable(known.get(message.code()))));
    }
}
