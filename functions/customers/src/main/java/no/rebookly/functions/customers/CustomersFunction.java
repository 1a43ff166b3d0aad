package no.rebookly.functions.customers;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;

/** Everything about one studio's customers. */
public final class CustomersFunction extends HttpFunction {
    /** As Lambda makes it. */
    public CustomersFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public CustomersFunction(Platform platform) {
        super(
                platform,
                Routes.all(
                        CustomerRoutes.of(platform),
                        DeletionRoutes.of(platform),
                        DuplicateRoutes.of(platform),
                        MergeRoutes.of(platform),
                        VisitRoutes.of(platform),
                        AppointmentRoutes.of(platform),
                        MarketingRoutes.of(platform),
                        TimelineRoutes.of(platform),
                        WhyRoutes.of(platform)));
    }
}
