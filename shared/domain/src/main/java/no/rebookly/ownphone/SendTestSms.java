package no.rebookly.ownphone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rebookly.link.Links;
import no.rebookly.link.TestLink;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.ownphone.OwnSmsCounts.Counted;
import no.rebookly.pace.DailySpend;
import no.rebookly.sending.Credits;
import no.rebookly.sending.SpendOfOne;
import no.rebookly.time.Oslo;

/**
 * Sends a campaign's test: the SMS that a customer would get, with a link that leads where hers would and counts for nothing. It
 * is paid for as any other, so that it takes its price of the studio's day and asks for credit.
 */
public final class SendTestSms {
    private final WriteTestSms writeTestSms;
    private final SendOwnSms sendOwnSms;
    private final Links links;
    private final DailySpend dailySpend;
    private final Credits credits;

    public SendTestSms(
            WriteTestSms writeTestSms, SendOwnSms sendOwnSms, Links links, DailySpend dailySpend, Credits credits) {
        this.writeTestSms = writeTestSms;
        this.sendOwnSms = sendOwnSms;
        this.links = links;
        this.dailySpend = dailySpend;
        this.credits = credits;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param known false where the provider's answer was lost: it may come or not, and is not sent again */
        record Sent(TestSms test, boolean known) implements Outcome {}

        record Refused(TestRefusal why) implements Outcome {}

        record Kept(NotSent why) implements Outcome {}
    }

    /** Tried again after a death it sends nothing more; its link, written before, is there. */
    public Outcome send(WriteTestSms.Wish wish, OwnSmsId id) {
        return switch (writeTestSms.write(wish, id.code())) {
            case WriteTestSms.Outcome.Refused(var why) -> new Outcome.Refused(why);
            case WriteTestSms.Outcome.Ready(var test) -> send(test, id);
        };
    }

    private Outcome send(TestSms test, OwnSmsId id) {
        var studio = test.studio().id();
        var sms = new OutgoingSms(
                Optional.empty(),
                id.value(),
                test.to(),
                test.senderName().value(),
                test.written().text().value(),
                test.kind());
        var spend = new SpendOfOne(dailySpend, studio, test.written().price());
        var counted = List.<Counted>of(new Counted.TestsOf(studio));
        return switch (sendOwnSms.send(studio, counted, sms, now -> prepare(test, id, spend, now))) {
            case SendOwnSms.Outcome.Out out -> new Outcome.Sent(test, out.known());
            case SendOwnSms.Outcome.Kept(var why) -> {
                spend.giveBack();
                yield new Outcome.Kept(why);
            }
        };
    }

    private Optional<NotSent> prepare(TestSms test, OwnSmsId id, SpendOfOne spend, Instant now) {
        var studio = test.studio();
        if (credits.left(studio.id()) < test.written().parts()) {
            return Optional.of(new NotSent.NoCredit());
        }
        if (!spend.take(studio, now)) {
            return Optional.of(new NotSent.SpendLimit(Oslo.startOf(Oslo.day(now).plusDays(1))));
        }
        links.addTest(new TestLink(id.code(), studio.id(), test.target(), now));
        return Optional.empty();
    }
}
