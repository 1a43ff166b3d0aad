package no.rebookly.functions.deliveryreceipts;

import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.LogsFunction;
import no.rebookly.platform.Platform;
import no.rebookly.sending.ApplyReceipt;

/** Settles messages by the delivery status that SNS writes to its log groups. */
public final class DeliveryReceiptsFunction extends LogsFunction {
    private final ApplyReceipt applyReceipt;

    public DeliveryReceiptsFunction(Platform platform) {
        super(LeanLog.standard(platform.clock()));
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
