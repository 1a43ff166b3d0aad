package no.rebookly.functions.imports;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.platform.Platform;

/** Lists of customers and visits on their way in. */
public final class ImportsFunction extends HttpFunction {
    /** As Lambda makes it. */
    public ImportsFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public ImportsFunction(Platform platform) {
        super(platform, ImportRoutes.of(platform));
    }
}
