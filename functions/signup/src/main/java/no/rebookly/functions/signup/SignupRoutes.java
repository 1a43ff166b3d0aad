package no.rebookly.functions.signup;

import static no.rebookly.lambda.Access.VISITOR;

import no.rebookly.account.Agreement;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.SignUp;
import no.rebookly.account.SignUpOutcome;
import no.rebookly.account.VerifySignUp;
import no.rebookly.account.VerifySignUpOutcome;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.lambda.SessionCookie;
import no.rebookly.language.Words;
import no.rebookly.phone.PhoneReader;
import no.rebookly.platform.Settings;
import no.rebookly.session.Session;

/** The routes of a sign-up. */
final class SignupRoutes {
    static final Problem WRONG_CODE = Problems.of(
            422,
            "wrong-email-code",
            "Koden stemmer ikke",
            "The code is not right",
            "Koden er feil, for gammel eller prøvd for mange ganger. Se etter den siste e-posten, eller registrer deg på nytt.",
            "The code is wrong, too old or was tried too often. Look for the latest e-mail, or sign up again.");
    private static final Words OUTDATED = new Words(
            "Avtalen har en nyere versjon. Les den og godta den.",
            "The agreement has a newer version. Read and accept it.");

    private final Settings settings;
    private final PhoneReader phones;
    private final SignUp signUp;
    private final VerifySignUp verifySignUp;

    SignupRoutes(Settings settings, PhoneReader phones, SignUp signUp, VerifySignUp verifySignUp) {
        this.settings = settings;
        this.phones = phones;
        this.signUp = signUp;
        this.verifySignUp = verifySignUp;
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/agreement", VISITOR, SignupRoutes::agreement),
                Route.postAnyTimes("/api/signup", VISITOR, this::signUp),
                Route.postAnyTimes("/api/signup/verification", VISITOR, this::verify));
    }

    private static Response agreement(Request request) {
        var agreement = Agreement.current();
        return Response.json(
                200,
                Json.object()
                        .put("version", agreement.version())
                        .put("text", agreement.text().in(request.language())));
    }

    private Response signUp(Request request) {
        return switch (signUp.signUp(SignUpBody.read(request, phones))) {
            case SignUpOutcome.MailSent() -> Response.json(202, Json.object());
            case SignUpOutcome.WeakPassword(var fault) ->
                throw Problems.invalid("/password", fault.words()).asException();
            case SignUpOutcome.OutdatedAgreement() ->
                throw Problems.invalid("/agreementVersion", OUTDATED).asException();
        };
    }

    private Response verify(Request request) {
        var body = request.json();
        var email = EmailAddress.parse(body.requiredText("email", 254));
        var code = body.requiredText("code", 40);
        body.done();
        // What cannot be an address has no sign-up: the same answer as for a wrong code.
        var outcome =
                email.map(address -> verifySignUp.verify(address, code)).orElseGet(VerifySignUpOutcome.Refused::new);
        return switch (outcome) {
            case VerifySignUpOutcome.Verified(var signedIn) ->
                Response.json(200, Json.object().put("next", "ENROL"))
                        .withCookie(SessionCookie.set(settings, signedIn.token(), Session.UNFINISHED));
            case VerifySignUpOutcome.Refused() -> throw WRONG_CODE.asException();
        };
    }
}
