package no.rebookly.functions.ownphone;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.campaign.WriteSms;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Routes;
import no.rebookly.ownphone.ConfirmPhone;
import no.rebookly.ownphone.SendOwnSms;
import no.rebookly.ownphone.SendPhoneCode;
import no.rebookly.ownphone.SendTestSms;
import no.rebookly.ownphone.WriteTestSms;
import no.rebookly.platform.Platform;

/**
 * SMS that an owner has sent to her own phone. A function of its own, so that of all that people's requests reach this one alone
 * may ask the provider.
 */
public final class OwnPhoneFunction extends HttpFunction {
    /** As Lambda makes it. */
    public OwnPhoneFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public OwnPhoneFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var sendOwnSms = new SendOwnSms(
                platform.ownSmsCounts(),
                platform.stops(),
                platform.smsProvider(),
                platform.receipts(),
                platform.clock());
        return Routes.all(
                new PhoneRoutes(
                                platform.accounts(),
                                platform.phoneReader(),
                                new SendPhoneCode(platform.pendingPhones(), sendOwnSms, platform.random()),
                                new ConfirmPhone(platform.pendingPhones(), platform.accounts(), platform.clock()))
                        .table(),
                new TestRoutes(sendTestSms(platform, sendOwnSms)).table());
    }

    private static SendTestSms sendTestSms(Platform platform, SendOwnSms sendOwnSms) {
        var settings = platform.settings();
        var writeTestSms = new WriteTestSms(
                platform.accounts(),
                platform.studios(),
                platform.campaigns(),
                platform.customers(),
                new WriteSms(settings.linksUrl(), settings.pricePerPart()));
        return new SendTestSms(writeTestSms, sendOwnSms, platform.links(), platform.dailySpend(), platform.credits());
    }
}
