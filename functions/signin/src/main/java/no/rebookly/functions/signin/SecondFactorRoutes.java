package no.rebookly.functions.signin;

import static no.rebookly.lambda.Access.SECOND_FACTOR;
import static no.rebookly.lambda.Access.SESSION;

import no.rebookly.account.SecondFactorOutcome;
import no.rebookly.account.SignInWithRecoveryCode;
import no.rebookly.account.SignInWithTotp;
import no.rebookly.account.StepUp;
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

/** The second factor: to complete a sign-in, and to prove it again. */
final class SecondFactorRoutes {
    static final Problem WRONG_CODE = Problems.of(
            422,
            "wrong-code",
            "Koden stemmer ikke",
            "The code is not right",
            "Koden er feil eller brukt før. Vent på neste kode i appen og prøv igjen.",
            "The code is wrong or was used before. Wait for the app's next code and try again.");

    private final Settings settings;
    private final SignInWithTotp signInWithTotp;
    private final SignInWithRecoveryCode signInWithRecoveryCode;
    private final StepUp stepUp;

    SecondFactorRoutes(
            Settings settings,
            SignInWithTotp signInWithTotp,
            SignInWithRecoveryCode signInWithRecoveryCode,
            StepUp stepUp) {
        this.settings = settings;
        this.signInWithTotp = signInWithTotp;
        this.signInWithRecoveryCode = signInWithRecoveryCode;
        this.stepUp = stepUp;
    }

    Routes table() {
        return Routes.of(
                Route.postAnyTimes("/api/signin/totp", SECOND_FACTOR, request -> {
                    var code = code(request);
                    return answer(signInWithTotp.signIn(request.caller().session(), code));
                }),
                Route.postAnyTimes("/api/signin/recovery-code", SECOND_FACTOR, request -> {
                    var code = code(request);
                    return answer(signInWithRecoveryCode.signIn(request.caller().session(), code));
                }),
                Route.postAnyTimes("/api/signin/step-up", SESSION, this::stepUp));
    }

    private Response answer(SecondFactorOutcome outcome) {
        return switch (outcome) {
            case SecondFactorOutcome.Proven(var signedIn) ->
                home().withCookie(SessionCookie.set(settings, signedIn.token(), Session.ABSOLUTE));
            case SecondFactorOutcome.Refused() -> throw WRONG_CODE.asException();
        };
    }

    private Response stepUp(Request request) {
        if (!stepUp.stepUp(request.caller().session(), code(request))) {
            throw WRONG_CODE.asException();
        }
        return home();
    }

    private static Response home() {
        return Response.json(200, Json.object().put("next", "HOME"));
    }

    private static String code(Request request) {
        var body = request.json();
        var code = body.requiredText("code", 40);
        body.done();
        return code.strip();
    }
}
