package no.rebookly.ownphone;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import no.rebookly.message.Asked;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.ownphone.OwnSmsCounts.Counted;
import no.rebookly.pace.Stops;
import no.rebookly.studio.StudioId;
import no.rebookly.time.Oslo;

/**
 * Sends an SMS to an owner's own phone, once for each id. It is written down before the provider is asked, whoever that is: a
 * request that died and is tried again finds it and does not ask again, and its receipt is never taken for a customer's. Quiet
 * hours are for those who did not ask; an operator's stop holds for everybody.
 */
public final class SendOwnSms {
    private final OwnSmsCounts counts;
    private final Stops stops;
    private final SmsProvider provider;
    private final Receipts receipts;
    private final InstantSource clock;

    public SendOwnSms(OwnSmsCounts counts, Stops stops, SmsProvider provider, Receipts receipts, InstantSource clock) {
        this.counts = counts;
        this.stops = stops;
        this.provider = provider;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        /** @param known whether the provider said that it took it; where its answer was lost, nobody knows whether it comes */
        record Out(Instant at, boolean known) implements Outcome {}

        record Kept(NotSent why) implements Outcome {}
    }

    /** What has to be written before the provider is asked, once nothing else stands in the way; or a last reason not to ask. */
    @FunctionalInterface
    interface Preparation {
        Optional<NotSent> prepare(Instant now);
    }

    /** @param counted each of which takes one of its day */
    Outcome send(StudioId studio, List<Counted> counted, OutgoingSms sms, Preparation preparation) {
        var now = clock.instant();
        var before = before(sms, now);
        if (before.isPresent()) {
            return new Outcome.Out(before.get().at(), before.get().providerId().isPresent());
        }
        if (stops.read().holds(studio)) {
            return new Outcome.Kept(new NotSent.Stopped());
        }
        var day = Oslo.day(now);
        for (var each : counted) {
            if (!counts.take(each, day)) {
                return new Outcome.Kept(new NotSent.TooMany(Oslo.startOf(day.plusDays(1))));
            }
        }
        var obstacle = preparation.prepare(now);
        if (obstacle.isPresent()) {
            counted.forEach(each -> counts.giveBack(each, day));
            return new Outcome.Kept(obstacle.get());
        }
        return switch (ask(sms, now)) {
            case SendOutcome.Taken taken -> new Outcome.Out(now, true);
            case SendOutcome.NotKnown() -> new Outcome.Out(now, false);
            case SendOutcome.Throttled() -> {
                counted.forEach(each -> counts.giveBack(each, day));
                yield new Outcome.Kept(new NotSent.Throttled());
            }
            // Stays counted: whoever tries numbers that cannot be has so many tries.
            case SendOutcome.Refused() -> new Outcome.Kept(new NotSent.Refused());
        };
    }

    /** What a try that died has asked; without the provider's id nobody knows whether it was taken. */
    private Optional<Asked> before(OutgoingSms sms, Instant now) {
        return receipts.find(sms.to(), now).stream()
                .filter(asked -> asked.attempt().equals(sms.attempt()))
                .findFirst();
    }

    private SendOutcome ask(OutgoingSms sms, Instant now) {
        var asked = new Asked(Optional.empty(), sms.attempt(), now, Optional.empty());
        receipts.expect(sms.to(), asked);
        var outcome = provider.send(sms);
        if (outcome instanceof SendOutcome.Taken(var providerId)) {
            receipts.expect(sms.to(), asked.takenAs(providerId));
        }
        return outcome;
    }
}
