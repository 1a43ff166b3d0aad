package no.rebookly.simulation.outside;

import java.time.Duration;
import java.util.SplittableRandom;
import no.rebookly.message.Messages;
import no.rebookly.message.SmsProvider;
import no.rebookly.simulation.fault.Fault;
import no.rebookly.simulation.fault.Faults;
import no.rebookly.simulation.invariant.InFlight;
import no.rebookly.simulation.invariant.Invariants;
import no.rebookly.simulation.strand.Strands;
import no.rebookly.simulation.strand.Time;
import no.rebookly.simulation.trace.Ids;
import no.rebookly.simulation.trace.Trace;
import no.rebookly.studio.Studio;
import no.rebookly.studio.Studios;

/** The provider: takes SMS, brings most of them to a phone, and sends receipts. */
public final class Carrier implements SmsProvider {
    private static final int LONGEST_ANSWER_MILLIS = 9_000;

    private final SplittableRandom chance;
    private final Faults faults;
    private final Strands strands;
    private final Time time;
    private final Messages messages;
    private final Studios studios;
    private final Invariants invariants;
    private final InFlight inFlight;
    private final ReceiptPost receiptPost;
    private final Trace trace;
    private final boolean named;
    private int taken;

    /** @param named whether it is AWS End User Messaging, whose receipts name the message, or SNS */
    public Carrier(
            SplittableRandom chance,
            Faults faults,
            Strands strands,
            Time time,
            Messages messages,
            Studios studios,
            Invariants invariants,
            InFlight inFlight,
            ReceiptPost receiptPost,
            Trace trace,
            boolean named) {
        this.chance = chance;
        this.faults = faults;
        this.strands = strands;
        this.time = time;
        this.messages = messages;
        this.studios = studios;
        this.invariants = invariants;
        this.inFlight = inFlight;
        this.receiptPost = receiptPost;
        this.trace = trace;
        this.named = named;
    }

    @Override
    public boolean receiptsNameTheMessage() {
        return named;
    }

    @Override
    public SendOutcome send(OutgoingSms sms) {
        var message = sms.message().orElseThrow();
        if (faults.strikes(Fault.SMS_THROTTLED)) {
            return new SendOutcome.Throttled();
        }
        if (faults.strikes(Fault.SMS_REFUSED)) {
            return new SendOutcome.Refused();
        }
        if (faults.strikes(Fault.SMS_LOST)) {
            inFlight.answerLost(message);
            return new SendOutcome.NotKnown();
        }
        trace.step("provider", () -> "takes " + Ids.of(sms));
        var limited =
                studios.find(message.studio()).flatMap(Studio::dailySpendLimit).isPresent();
        invariants.handedOver(sms, messages.find(message).orElseThrow(), limited);
        var id = "sms-" + ++taken;
        receiptPost.expect(new ReceiptPost.Carried(id, sms, time.now()));
        if (chance.nextInt(4) == 0) {
            // Its receipt may be faster than its answer.
            strands.stall(Duration.ofMillis(chance.nextInt(LONGEST_ANSWER_MILLIS)));
        }
        if (faults.strikes(Fault.SMS_UNANSWERED)) {
            inFlight.answerLost(message);
            return new SendOutcome.NotKnown();
        }
        return new SendOutcome.Taken(id);
    }
}
