package no.rebookly.functions.account;

import static no.rebookly.lambda.Access.OPEN;

import no.rebookly.account.ConfirmTotp;
import no.rebookly.account.ProposeTotp;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;
import no.rebookly.session.OpenSession;
import no.rebookly.studio.DecideSender;

/** The account that is signed in, its second factor, its studio and who stands behind the studio's SMS. */
public final class AccountFunction extends HttpFunction {
    /** As Lambda makes it. */
    public AccountFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public AccountFunction(Platform platform) {
        super(
                platform,
                Routes.all(
                        health(platform),
                        new AccountRoutes(platform.accounts(), platform.phoneReader()).table(),
                        totp(platform).table(),
                        new StudioRoutes(platform.studios()).table(),
                        new SenderRoutes(platform.studios(), new DecideSender(), platform.clock()).table()));
    }

    private static Routes health(Platform platform) {
        return Routes.of(Route.get(
                "/api/health",
                OPEN,
                request -> Response.json(
                        200,
                        Json.object()
                                .put("status", "ok")
                                .put("linksUrl", platform.settings().linksUrl().toString()))));
    }

    private static TotpRoutes totp(Platform platform) {
        var openSession = new OpenSession(platform.sessions(), platform.clock(), platform.random());
        return new TotpRoutes(
                platform.settings(),
                platform.accounts(),
                new ProposeTotp(platform.secondFactors(), platform.random()),
                new ConfirmTotp(platform.secondFactors(), openSession, platform.random(), platform.clock()));
    }
}
