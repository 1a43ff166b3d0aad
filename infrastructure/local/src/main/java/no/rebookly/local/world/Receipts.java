package no.rebookly.local.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.local.clock.Chore;
import no.rebookly.local.lambda.EventRule;
import no.rebookly.local.lambda.LogSubscription;

/** Delivers receipts as the provider does that took the SMS: SNS by a line of its log, End User Messaging by an event. */
public final class Receipts implements Chore {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);

    private record Retry(Instant at, Duration pause) {}

    private final Phone phone;
    private final LogSubscription subscription;
    private final EventRule rule;
    private final InstantSource clock;
    /** When to try those again that the function did not take. */
    private final Map<String, Retry> retries = new ConcurrentHashMap<>();

    public Receipts(Phone phone, LogSubscription subscription, EventRule rule, InstantSource clock) {
        this.phone = phone;
        this.subscription = subscription;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public void live(Instant now) {
        run(now);
    }

    @Override
    public Optional<Instant> next(Instant horizon) {
        return phone.pending().stream().map(this::dueAt).min(Instant::compareTo);
    }

    @Override
    public void run(Instant now) {
        for (var sms : phone.pending()) {
            if (!dueAt(sms).isAfter(now)) {
                sms.pending().ifPresent(promise -> deliver(sms, promise.status()));
            }
        }
    }

    /** Delivers a receipt now; false when the function did not take it, and then it is tried again by itself. */
    boolean deliver(Sms sms, ReceiptStatus status) {
        var delivered = status == ReceiptStatus.DELIVERED;
        if (tell(sms, delivered)) {
            phone.delivered(sms.id(), status);
            retries.remove(sms.id());
            return true;
        }
        retries.compute(sms.id(), (id, before) -> {
            var pause = before == null ? FIRST_RETRY : before.pause().multipliedBy(2);
            var bounded = pause.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : pause;
            return new Retry(clock.instant().plus(bounded), bounded);
        });
        return false;
    }

    /** By the provider that took it, whichever the product asks by now. */
    private boolean tell(Sms sms, boolean delivered) {
        var now = clock.instant();
        var context = sms.context();
        return context == null
                ? subscription.deliver(
                        delivered ? SnsStatus.DELIVERED : SnsStatus.FAILED, SnsStatus.line(sms, delivered), now)
                : rule.deliver(SmsVoiceStatus.DETAIL_TYPE, SmsVoiceStatus.detail(sms, context, delivered, now), now);
    }

    private Instant dueAt(Sms sms) {
        var retry = retries.get(sms.id());
        return retry != null ? retry.at() : sms.pending().map(Sms.Promise::at).orElse(Instant.MAX);
    }
}
