package no.rebookly.functions.deliveryreceipts;

import java.util.Map;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.EventFunction;
import no.rebookly.lambda.Handled;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;

/** Settles messages by the events that AWS End User Messaging sends to EventBridge. */
public final class SmsEventsFunction extends EventFunction {
    private final Applying applying;

    /** As Lambda makes it. */
    public SmsEventsFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public SmsEventsFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    public SmsEventsFunction(Platform platform, InvocationLog log) {
        super(log);
        this.applying = Applying.with(platform);
    }

    @Override
    protected Handled handle(Map<String, String> event) {
        return applying.handle(SmsVoiceEvent.read(event));
    }
}
