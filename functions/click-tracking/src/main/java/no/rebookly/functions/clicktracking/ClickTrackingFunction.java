package no.rebookly.functions.clicktracking;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.Access;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Page;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.link.FollowLink;
import no.rebookly.link.Followed;
import no.rebookly.link.GuessLimit;
import no.rebookly.link.Knock;
import no.rebookly.link.VisitorClassifier;
import no.rebookly.platform.Platform;

/** {@code GET /{code}} on the links' own host: counts the visit and redirects. */
public final class ClickTrackingFunction extends HttpFunction {
    /** As Lambda makes it. */
    public ClickTrackingFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public ClickTrackingFunction(Platform platform) {
        super(
                platform,
                routes(new FollowLink(
                        platform.links(),
                        platform.numbers(),
                        new VisitorClassifier(),
                        new GuessLimit(platform.random()),
                        platform.clock())));
    }

    @Override
    protected Response noRoute(Request request) {
        return Page.nothingHere();
    }

    private static Routes routes(FollowLink followLink) {
        return Routes.of(
                Route.get("/{code}", Access.OPEN, request -> answer(follow(followLink, request))),
                Route.head("/{code}", Access.OPEN, request -> answer(follow(followLink, request))
                        .withoutBody()));
    }

    private static Followed follow(FollowLink followLink, Request request) {
        return followLink.follow(
                request.parameter("code"),
                new Knock(request.method(), request.header("user-agent").orElse(""), request.sourceIp()));
    }

    private static Response answer(Followed followed) {
        return switch (followed) {
            case Followed.To(var target) -> Response.redirect(target);
            case Followed.Nowhere() -> Page.nothingHere();
            case Followed.Later(var delay) -> Page.later(delay);
        };
    }
}
