package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import no.rebookly.campaign.PreviewText;
import no.rebookly.campaign.WriteSms;
import no.rebookly.campaign.Written;
import no.rebookly.customer.CustomerId;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.message.MessageKind;
import no.rebookly.platform.Platform;
import no.rebookly.text.SmsText;

/** Texts before they are anybody's. */
final class TemplateRoutes {
    private static final int LONGEST_ID = 60;

    private final PreviewText previewText;

    TemplateRoutes(Platform platform, WriteSms writeSms) {
        this.previewText = new PreviewText(platform.studios(), platform.customers(), writeSms);
    }

    Routes table() {
        return Routes.of(Route.postAnyTimes("/api/templates/preview", SESSION, this::preview));
    }

    private Response preview(Request request) {
        var body = request.json();
        var text = body.requiredText("text", SmsText.LIMIT);
        var kind = body.oneOf("kind", MessageKind.class);
        if (!body.has("kind") || body.empties("kind")) {
            body.missing("kind");
        }
        var customerId = body.text("customerId", LONGEST_ID);
        body.done();
        var customer = customerId.map(id -> CustomerId.parse(id).orElseThrow(Problems.NOT_FOUND::asException));
        return switch (previewText.preview(
                request.caller().studio(), kind.orElse(MessageKind.MARKETING), text, customer)) {
            case PreviewText.Shown.Sms(var written) -> Response.json(200, json(written));
            case PreviewText.Shown.NoSuchCustomer() -> throw Problems.NOT_FOUND.asException();
            case PreviewText.Shown.Refused(var faults) ->
                throw Problems.invalid(faults.stream()
                                .map(words -> new FieldError("/text", words))
                                .toList())
                        .asException();
        };
    }

    private static JsonNode json(Written written) {
        var parts = written.text().parts();
        var json = Json.object()
                .put("text", written.text().value())
                .put("encoding", parts.encoding().name())
                .put("length", parts.length())
                .put("parts", parts.parts());
        json.set("price", Json.money(written.price()));
        var costly = json.putArray("costly");
        parts.costly().forEach(costly::add);
        return json;
    }
}
