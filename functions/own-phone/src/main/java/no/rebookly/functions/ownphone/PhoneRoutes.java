package no.rebookly.functions.ownphone;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import no.rebookly.account.Accounts;
import no.rebookly.account.OwnPhone;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.ownphone.ConfirmPhone;
import no.rebookly.ownphone.OwnSmsId;
import no.rebookly.ownphone.PhoneCode;
import no.rebookly.ownphone.SendPhoneCode;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;

/**
 * The owner's own number, proven by a code that is sent there. It signs nobody in and wins nothing back, so that no fresh factor is
 * asked for; it is taken away by a patch of the account.
 */
final class PhoneRoutes {
    private static final int LONGEST_CODE = 40;

    private final Accounts accounts;
    private final PhoneReader phones;
    private final SendPhoneCode sendPhoneCode;
    private final ConfirmPhone confirmPhone;

    PhoneRoutes(Accounts accounts, PhoneReader phones, SendPhoneCode sendPhoneCode, ConfirmPhone confirmPhone) {
        this.accounts = accounts;
        this.phones = phones;
        this.sendPhoneCode = sendPhoneCode;
        this.confirmPhone = confirmPhone;
    }

    Routes table() {
        return Routes.of(
                Route.post("/api/account/phone", SESSION, this::send),
                Route.post("/api/account/phone/confirmation", SESSION, this::confirm));
    }

    private Response send(Request request) {
        var account = accounts.find(request.caller().account()).orElseThrow(Problems.NOT_FOUND::asException);
        var number = number(request);
        var id = new OwnSmsId(request.newId(OwnSmsId.KIND));
        return switch (sendPhoneCode.send(account, request.caller().studio(), number, id)) {
            case SendPhoneCode.Outcome.Sent(var validUntil, var known) ->
                Response.json(
                        202,
                        Json.object()
                                .put("phone", number.e164())
                                .put("validUntil", Json.instant(validUntil))
                                .put("state", OwnPhoneProblems.state(known)));
            case SendPhoneCode.Outcome.Kept(var why) ->
                throw OwnPhoneProblems.of(why, OwnPhoneProblems.TOO_MANY_CODES, request.now())
                        .asException();
        };
    }

    private PhoneNumber number(Request request) {
        var body = request.json();
        var number = Optional.<PhoneNumber>empty();
        if (!body.requiredText("phone", LONGEST_CODE).isEmpty()) {
            number = body.phone("phone", phones);
        }
        body.done();
        return number.orElseThrow();
    }

    private Response confirm(Request request) {
        var body = request.json();
        var code = body.requiredText("code", LONGEST_CODE);
        body.done();
        var account = confirmPhone
                .confirm(request.caller().account(), PhoneCode.typed(code))
                .orElseThrow(OwnPhoneProblems.WRONG_CODE::asException);
        var phone = account.phone().orElseThrow();
        return Response.json(200, json(phone));
    }

    private static JsonNode json(OwnPhone phone) {
        return Json.object().put("phone", phone.number().e164()).put("phoneConfirmed", phone.confirmed());
    }
}
