package no.rebookly.functions.account;

import static no.rebookly.lambda.Access.ENROLLING;

import java.util.List;
import no.rebookly.account.Accounts;
import no.rebookly.account.ConfirmTotp;
import no.rebookly.account.ConfirmTotpOutcome;
import no.rebookly.account.ProposeTotp;
import no.rebookly.account.RecoveryCode;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.SessionCookie;
import no.rebookly.platform.Settings;
import no.rebookly.session.Session;

/** Enrolling an authenticator. Both can be asked again without harm: the latest offer counts, and a code works once. */
final class TotpRoutes {
    static final Problem WRONG_CODE = Problems.of(
            422,
            "wrong-code",
            "Koden stemmer ikke",
            "The code is not right",
            "Koden er feil eller brukt før. Vent på neste kode i appen og prøv igjen.",
            "The code is wrong or was used before. Wait for the app's next code and try again.");
    static final Problem NOTHING_TO_CONFIRM = Problems.of(
            409,
            "nothing-to-confirm",
            "Ingenting å bekrefte",
            "Nothing to confirm",
            "Det er ingen autentiseringsapp som venter på en kode. Begynn på nytt med oppsettet.",
            "No authenticator is waiting for a code. Start the set-up again.");

    private final Settings settings;
    private final Accounts accounts;
    private final ProposeTotp proposeTotp;
    private final ConfirmTotp confirmTotp;

    TotpRoutes(Settings settings, Accounts accounts, ProposeTotp proposeTotp, ConfirmTotp confirmTotp) {
        this.settings = settings;
        this.accounts = accounts;
        this.proposeTotp = proposeTotp;
        this.confirmTotp = confirmTotp;
    }

    Routes table() {
        return Routes.of(
                Route.postAnyTimes("/api/account/totp", ENROLLING, this::propose),
                Route.postAnyTimes("/api/account/totp/confirmation", ENROLLING, this::confirm));
    }

    private Response propose(Request request) {
        var account = accounts.find(request.caller().account()).orElseThrow(Problems.NOT_FOUND::asException);
        var secret = proposeTotp.propose(request.caller().session()).orElseThrow(Problems.SECOND_FACTOR::asException);
        return Response.json(200, Json.object().put("secret", secret.base32()).put("uri", secret.uri(account.email())));
    }

    private Response confirm(Request request) {
        var body = request.json();
        var code = body.requiredText("code", 40);
        body.done();
        return switch (confirmTotp.confirm(request.caller().session(), code.strip())) {
            case ConfirmTotpOutcome.Confirmed(var signedIn, var codes) ->
                shown(codes).withCookie(SessionCookie.set(settings, signedIn.token(), Session.ABSOLUTE));
            case ConfirmTotpOutcome.WrongCode() -> throw WRONG_CODE.asException();
            case ConfirmTotpOutcome.NothingToConfirm() -> throw NOTHING_TO_CONFIRM.asException();
            case ConfirmTotpOutcome.SecondFactorOwed() -> throw Problems.SECOND_FACTOR.asException();
        };
    }

    private static Response shown(List<RecoveryCode> codes) {
        var json = Json.object();
        var list = json.putArray("recoveryCodes");
        codes.forEach(code -> list.add(code.value()));
        return Response.json(200, json);
    }
}
