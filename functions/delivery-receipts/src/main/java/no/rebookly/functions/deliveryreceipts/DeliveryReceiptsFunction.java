package no.rebookly.functions.deliveryreceipts;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.Handled;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.LogsFunction;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;

/** Settles messages by the delivery status that SNS writes to its log groups. */
public final class DeliveryReceiptsFunction extends LogsFunction {
    private final Applying applying;

    /** As Lambda makes it. */
    public DeliveryReceiptsFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public DeliveryReceiptsFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    public DeliveryReceiptsFunction(Platform platform, InvocationLog log) {
        super(log);
        this.applying = Applying.with(platform);
    }

    /** A line about an SMS that is none of ours is understood as well; the account may send others. */
    @Override
    protected Handled handle(String line) {
        return applying.handle(SnsStatusLine.read(line));
    }
}
