package no.rebookly.functions.deliveryreceipts;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.LogsFunction;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;
import no.rebookly.sending.ApplyReceipt;

/** Settles messages by the delivery status that SNS writes to its log groups. */
public final class DeliveryReceiptsFunction extends LogsFunction {
    private final ApplyReceipt applyReceipt;

    /** As Lambda makes it. */
    public DeliveryReceiptsFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public DeliveryReceiptsFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    private DeliveryReceiptsFunction(Platform platform, InvocationLog log) {
        super(log);
        this.applyReceipt = new ApplyReceipt(
                platform.receipts(), platform.messages(), platform.numbers(), platform.links(), platform.clock());
    }

    /** A line about an SMS that is none of ours is understood as well; the account may send others. */
    @Override
    protected boolean handle(String line) {
        var report = SnsStatusLine.read(line);
        report.ifPresent(applyReceipt::apply);
        return report.isPresent();
    }
}
