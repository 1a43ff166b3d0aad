package no.rebookly.functions.signin;

import static no.rebookly.lambda.Access.ANY_SESSION;
import static no.rebookly.lambda.Access.VISITOR;

import no.rebookly.account.EmailAddress;
import no.rebookly.account.Password;
import no.rebookly.account.PasswordPolicy;
import no.rebookly.account.SignIn;
import no.rebookly.account.SignInOutcome;
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
import no.rebookly.session.SignOut;
import no.rebookly.session.SignedIn;

/** The first factor, and the way out. */
final class PasswordRoutes {
    static final Problem WRONG = Problems.of(
            401,
            "wrong-credentials",
            "Feil e-post eller passord",
            "Wrong e-mail or password",
            "E-postadressen eller passordet er feil. Prøv igjen.",
            "The e-mail address or the password is wrong. Try again.");

    private final Settings settings;
    private final SignIn signIn;
    private final SignOut signOut;

    PasswordRoutes(Settings settings, SignIn signIn, SignOut signOut) {
        this.settings = settings;
        this.signIn = signIn;
        this.signOut = signOut;
    }

    Routes table() {
        return Routes.of(
                Route.postAnyTimes("/api/signin", VISITOR, this::signIn),
                Route.postAnyTimes("/api/signout", ANY_SESSION, this::signOut));
    }

    private Response signIn(Request request) {
        var body = request.json();
        var email = EmailAddress.parse(body.requiredText("email", 254));
        var password = new Password(body.requiredText("password", PasswordPolicy.MOST));
        body.done();
        var outcome = email.map(address -> signIn.signIn(address, password)).orElseGet(SignInOutcome.Refused::new);
        return switch (outcome) {
            case SignInOutcome.SecondFactorNext(var signedIn) -> next(signedIn, "TOTP", "TOTP", "RECOVERY_CODE");
            case SignInOutcome.EnrolNext(var signedIn) -> next(signedIn, "ENROL");
            case SignInOutcome.Refused() -> throw WRONG.asException();
        };
    }

    private Response next(SignedIn signedIn, String next, String... methods) {
        var json = Json.object().put("next", next);
        var list = json.putArray("methods");
        for (var method : methods) {
            list.add(method);
        }
        return Response.json(200, json).withCookie(SessionCookie.set(settings, signedIn.token(), Session.UNFINISHED));
    }

    private Response signOut(Request request) {
        signOut.signOut(request.caller().session());
        return Response.noContent().withCookie(SessionCookie.clear(settings));
    }
}
