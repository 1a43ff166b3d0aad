package no.rebookly.functions.smsdispatch;

import no.rebookly.aws.AwsPlatform;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.QueueFunction;
import no.rebookly.lambda.RemainingTime;
import no.rebookly.message.MessageRef;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;
import no.rebookly.sending.AskProvider;
import no.rebookly.sending.DispatchMessage;
import no.rebookly.sending.NoteSent;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.Reconsider;
import no.rebookly.sending.SendingPolicy;

/** Sends what the queue brings, each message once or not at all. */
public final class SmsDispatchFunction extends QueueFunction {
    /** The provider may take 13 s, three to connect and ten to answer: what cannot be finished is not begun, and comes again. */
    private static final int NEEDED_MILLIS = 15_000;

    /** Each message waits nearly all its time; yet a new account's SNS takes 20 a second from all senders together. */
    public static final int AT_ONCE = 4;

    private final Platform platform;

    /** As Lambda makes it. */
    public SmsDispatchFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public SmsDispatchFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    public SmsDispatchFunction(Platform platform, InvocationLog log) {
        super(log, AT_ONCE);
        this.platform = platform;
    }

    @Override
    protected Handler handler() {
        var dispatchMessage = dispatchMessage();
        return (body, remaining) -> handle(dispatchMessage, body, remaining);
    }

    private static void handle(DispatchMessage dispatchMessage, String body, RemainingTime remaining) {
        var message = MessageRef.read(body)
                .orElseThrow(() -> new IllegalArgumentException("the queue brought something that names no message"));
        if (remaining.millis() < NEEDED_MILLIS) {
            throw new IllegalStateException("too little time is left to send another; the queue brings it again");
        }
        dispatchMessage.dispatch(message);
    }

    private DispatchMessage dispatchMessage() {
        return new DispatchMessage(
                platform.messages(),
                platform.numbers(),
                new Reconsider(
                        new SendingPolicy(platform.holidays()),
                        new ReadStanding(platform.campaigns(), platform.automations()),
                        platform.studios(),
                        platform.customers(),
                        platform.credits(),
                        platform.stops()),
                platform.dailySpend(),
                new AskProvider(platform.smsProvider(), platform.receipts(), platform.clock()),
                new NoteSent(platform.messages(), platform.links(), platform.clock()),
                platform.ids(),
                platform.clock());
    }
}
