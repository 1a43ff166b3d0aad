package no.rebookly.functions.optout;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.Access;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.Page;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.optout.Choice;
import no.rebookly.optout.Choose;
import no.rebookly.optout.ShowStanding;
import no.rebookly.optout.Standing;
import no.rebookly.platform.Platform;

/** {@code /{code}/s} on the links' own host: GET shows, POST acts, since scanners fetch every link they see. */
public final class OptOutFunction extends HttpFunction {
    private static final String PATH = "/{code}/s";

    /** As Lambda makes it. */
    public OptOutFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public OptOutFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    public OptOutFunction(Platform platform, InvocationLog log) {
        super(
                platform,
                routes(
                        new ShowStanding(platform.links(), platform.numbers(), platform.studios(), platform.clock()),
                        new Choose(
                                platform.links(),
                                platform.numbers(),
                                platform.customers(),
                                platform.journal(),
                                platform.clock())),
                log);
    }

    private static Routes routes(ShowStanding showStanding, Choose choose) {
        return Routes.of(
                Route.get(PATH, Access.OPEN, request -> shown(showStanding, request, 200, false)),
                Route.head(PATH, Access.OPEN, request -> shown(showStanding, request, 200, false)
                        .withoutBody()),
                Route.post(PATH, Access.OPEN, request -> chosen(showStanding, choose, request)));
    }

    private static Response chosen(ShowStanding showStanding, Choose choose, Request request) {
        var choice = choice(request);
        choice.ifPresent(made -> choose.choose(request.parameter("code"), made));
        return shown(showStanding, request, choice.isPresent() ? 200 : 422, choice.isPresent());
    }

    private static Response shown(ShowStanding showStanding, Request request, int status, boolean saved) {
        return switch (showStanding.show(request.parameter("code"))) {
            case Standing.Known known -> StandingPage.of(known, status, saved);
            case Standing.OfTest(var studio) -> StandingPage.ofTest(studio.orElse("studioet"));
            case Standing.Nowhere() -> Page.nothingHere();
        };
    }

    /** From a form: {@code choice=MARKETING}. */
    private static Optional<Choice> choice(Request request) {
        for (var pair : new String(request.body(), StandardCharsets.UTF_8).split("&", 20)) {
            if (pair.startsWith("choice=")) {
                return Choice.parse(decoded(pair.substring("choice=".length())));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            return value;
        }
    }
}
