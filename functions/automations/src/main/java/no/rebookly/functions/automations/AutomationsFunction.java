package no.rebookly.functions.automations;

import no.rebookly.automation.ChangeRules;
import no.rebookly.automation.LookAhead;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.WriteSms;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;
import no.rebookly.sending.SendingPolicy;

/** Rules that send by themselves: drafts, previews, switching on and off, and what comes of them. */
public final class AutomationsFunction extends HttpFunction {
    /** As Lambda makes it. */
    public AutomationsFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public AutomationsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var settings = platform.settings();
        var lookAhead = new LookAhead(
                new SendingPolicy(platform.holidays()),
                platform.holidays(),
                platform.numberKeys(),
                platform.codes(),
                new WriteSms(settings.linksUrl(), settings.pricePerPart()));
        var readAudience =
                new ReadAudience(platform.studios(), platform.customers(), platform.numbers(), platform.credits());
        var changeRules = new ChangeRules(platform.jobs(), platform.jobQueue(), platform.ids(), platform.clock());
        // The calendar's path stands before those with an id in its place.
        return Routes.all(
                new ForesightRoutes(platform, readAudience, lookAhead).table(),
                new OverviewRoutes(platform, readAudience, lookAhead).table(),
                new AutomationRoutes(platform, changeRules).table());
    }
}
