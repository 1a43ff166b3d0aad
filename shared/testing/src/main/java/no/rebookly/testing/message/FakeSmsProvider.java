package no.rebookly.testing.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import no.rebookly.message.SmsProvider;

/** Takes every SMS and keeps it, unless it is told otherwise. */
public final class FakeSmsProvider implements SmsProvider {
    private final List<OutgoingSms> taken = new ArrayList<>();
    private final Deque<SendOutcome> next = new ArrayDeque<>();
    private boolean named;
    private int asked;

    /** What becomes of the next one; several are used up in turn. After a lost answer the phone has it all the same. */
    public synchronized FakeSmsProvider answersNext(SendOutcome outcome) {
        next.add(outcome);
        return this;
    }

    /** From now on its receipts name message and attempt. */
    public synchronized FakeSmsProvider namesMessages() {
        named = true;
        return this;
    }

    /** Everything that reached a phone. */
    public synchronized List<OutgoingSms> taken() {
        return List.copyOf(taken);
    }

    /** How often anything was asked of it. */
    public synchronized int asked() {
        return asked;
    }

    @Override
    public synchronized boolean receiptsNameTheMessage() {
        return named;
    }

    @Override
    public synchronized SendOutcome send(OutgoingSms sms) {
        asked++;
        var told = next.poll();
        if (told == null || told instanceof SendOutcome.NotKnown || told instanceof SendOutcome.Taken) {
            taken.add(sms);
        }
        return told == null ? new SendOutcome.Taken("provider-" + asked) : told;
    }
}
