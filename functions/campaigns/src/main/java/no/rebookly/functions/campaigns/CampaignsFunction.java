package no.rebookly.functions.campaigns;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.campaign.PreviewCampaign;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.ResolveSegment;
import no.rebookly.campaign.WriteSms;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;
import no.rebookly.segment.MatchCustomers;
import no.rebookly.sending.SendingPolicy;

/** Campaigns and what becomes of them: drafts, previews, starts, messages and reports. */
public final class CampaignsFunction extends HttpFunction {
    /** As Lambda makes it. */
    public CampaignsFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public CampaignsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var settings = platform.settings();
        var writeSms = new WriteSms(settings.linksUrl(), settings.pricePerPart());
        var decideCampaign = new DecideCampaign(
                new SendingPolicy(platform.holidays()), platform.numberKeys(), platform.codes(), writeSms);
        var matchCustomers = new MatchCustomers(platform.customers(), platform.numbers(), platform.numberKeys());
        var readAudience =
                new ReadAudience(platform.studios(), platform.customers(), platform.numbers(), platform.credits());
        var previewCampaign = new PreviewCampaign(
                platform.campaigns(),
                new ResolveSegment(platform.segments()),
                readAudience,
                decideCampaign,
                platform.clock());
        return Routes.all(
                new CampaignRoutes(platform).table(),
                new InsightRoutes(platform, previewCampaign).table(),
                new MessageRoutes(platform).table(),
                new SegmentRoutes(platform, matchCustomers).table(),
                new TemplateRoutes(platform).table(),
                new TextPreviewRoutes(platform, matchCustomers, writeSms).table());
    }
}
