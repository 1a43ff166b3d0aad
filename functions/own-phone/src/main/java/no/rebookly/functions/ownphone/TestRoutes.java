package no.rebookly.functions.ownphone;

import static no.rebookly.lambda.Access.SESSION;

import java.util.List;
import no.rebookly.campaign.CampaignId;
import no.rebookly.campaign.ContentFault;
import no.rebookly.customer.CustomerId;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.ownphone.OwnSmsId;
import no.rebookly.ownphone.SendTestSms;
import no.rebookly.ownphone.TestRefusal;
import no.rebookly.ownphone.TestSms;
import no.rebookly.ownphone.WriteTestSms.Wish;

/** A campaign as it comes to the owner's own phone. An answer that was lost is told as such, and kept: nothing is sent again. */
final class TestRoutes {
    private static final int LONGEST_ID = 60;

    private final SendTestSms sendTestSms;

    TestRoutes(SendTestSms sendTestSms) {
        this.sendTestSms = sendTestSms;
    }

    Routes table() {
        return Routes.of(Route.post("/api/campaigns/{id}/test", SESSION, this::send));
    }

    private Response send(Request request) {
        var campaign = CampaignId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
        var body = request.jsonIfAny();
        var customer = body.text("customerId", LONGEST_ID);
        body.done();
        var caller = request.caller();
        var wish = new Wish(caller.account(), caller.studio(), campaign, customer.map(id -> CustomerId.parse(id)
                .orElseThrow(Problems.NOT_FOUND::asException)));
        return switch (sendTestSms.send(wish, new OwnSmsId(request.newId(OwnSmsId.KIND)))) {
            case SendTestSms.Outcome.Sent(var test, var known) -> shown(test, known);
            case SendTestSms.Outcome.Refused(var why) -> throw problem(why).asException();
            case SendTestSms.Outcome.Kept(var why) ->
                throw OwnPhoneProblems.of(why, OwnPhoneProblems.TOO_MANY_TESTS, request.now())
                        .asException();
        };
    }

    private static Problem problem(TestRefusal why) {
        return switch (why) {
            case TestRefusal.NotFound() -> Problems.NOT_FOUND;
            case TestRefusal.NoConfirmedPhone() -> OwnPhoneProblems.NOT_CONFIRMED;
            case TestRefusal.SenderNotApproved() -> Problems.SENDER_NOT_APPROVED;
            case TestRefusal.Invalid(var faults) -> Problems.invalid(errors(faults));
        };
    }

    private static List<FieldError> errors(List<ContentFault> faults) {
        return faults.stream()
                .map(fault -> new FieldError("/" + fault.field(), fault.words()))
                .toList();
    }

    private static Response shown(TestSms test, boolean known) {
        var written = test.written();
        var json = Json.object()
                .put("to", test.to().e164())
                .put("senderName", test.senderName().value())
                .put("text", written.text().value())
                .put("parts", written.parts());
        json.set("price", Json.money(written.price()));
        return Response.json(200, json.put("state", OwnPhoneProblems.state(known)));
    }
}
