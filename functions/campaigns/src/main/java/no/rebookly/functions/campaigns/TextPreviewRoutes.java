package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import no.rebookly.campaign.PreviewText;
import no.rebookly.campaign.WeighText;
import no.rebookly.campaign.WriteSms;
import no.rebookly.customer.CustomerId;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.json.Whom;
import no.rebookly.message.MessageKind;
import no.rebookly.platform.Platform;
import no.rebookly.segment.MatchCustomers;
import no.rebookly.segment.Segments;
import no.rebookly.text.SmsText;

/** A text before it is sent: how a phone shows it, and what it costs. */
final class TextPreviewRoutes {
    private static final int LONGEST_ID = 60;

    private final PreviewText previewText;
    private final WeighText weighText;
    private final Segments segments;

    TextPreviewRoutes(Platform platform, MatchCustomers matchCustomers, WriteSms writeSms) {
        this.previewText = new PreviewText(platform.studios(), platform.customers(), writeSms);
        this.weighText = new WeighText(platform.studios(), matchCustomers, writeSms, platform.clock());
        this.segments = platform.segments();
    }

    Routes table() {
        return Routes.of(Route.postAnyTimes("/api/templates/preview", SESSION, this::preview));
    }

    private Response preview(Request request) {
        var studio = request.caller().studio();
        var body = request.json();
        var text = body.requiredText("text", SmsText.LIMIT);
        var kind = TemplateRoutes.kind(body);
        var customerId = body.text("customerId", LONGEST_ID);
        var whom = body.object("audience").flatMap(audience -> Whom.required(audience, studio, segments));
        body.done();
        var customer = customerId.map(id -> CustomerId.parse(id).orElseThrow(Problems.NOT_FOUND::asException));
        return switch (previewText.preview(studio, kind.orElse(MessageKind.MARKETING), text, customer)) {
            case PreviewText.Shown.Sms sms -> {
                var weight = whom.flatMap(meant -> weighText.weigh(studio, sms.template(), meant.filter()));
                yield Response.json(200, TextPreviewJson.of(sms, weight, request.language()));
            }
            case PreviewText.Shown.NoSuchCustomer() -> throw Problems.NOT_FOUND.asException();
            case PreviewText.Shown.Refused(var faults) ->
                throw Problems.invalid(faults.stream()
                                .map(words -> new FieldError("/text", words))
                                .toList())
                        .asException();
        };
    }
}
