package no.rebookly.local.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.local.clock.Chore;
import no.rebookly.local.lambda.LogSubscription;
import no.rebookly.text.Parts;

/** Delivers receipts as SNS does: a line in one of its two log groups, in the shape that AWS documents. */
public final class Receipts implements Chore {

    private static final String DELIVERED = "sns/eu-north-1/000000000000/DirectPublishToPhoneNumber";
    private static final String FAILED = DELIVERED + "/Failure";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Retry(Instant at, Duration pause) {}

    private final Phone phone;
    private final LogSubscription subscription;
    private final InstantSource clock;
    /** When to try those again that the function did not take. */
    private final Map<String, Retry> retries = new ConcurrentHashMap<>();

    public Receipts(Phone phone, LogSubscription subscription, InstantSource clock) {
        this.phone = phone;
        this.subscription = subscription;
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
        if (subscription.deliver(delivered ? DELIVERED : FAILED, line(sms, delivered), clock.instant())) {
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

    private Instant dueAt(Sms sms) {
        var retry = retries.get(sms.id());
        return retry != null ? retry.at() : sms.pending().map(Sms.Promise::at).orElse(Instant.MAX);
    }

    private String line(Sms sms, boolean delivered) {
        var notification = Map.of("messageId", sms.id(), "timestamp", TIMESTAMP.format(sms.at()));
        var delivery = Map.of(
                "phoneCarrier",
                "Local",
                "mnc",
                1,
                "mcc",
                242,
                "numberOfMessageParts",
                Parts.of(sms.text()).parts(),
                "destination",
                sms.to(),
                "priceInUSD",
                0.05,
                "smsType",
                "Transactional",
                "providerResponse",
                delivered ? "Message has been accepted by phone" : "Phone is currently unreachable/unavailable",
                "dwellTimeMs",
                400,
                "dwellTimeMsUntilDeviceAck",
                2200);
        try {
            return JSON.writeValueAsString(Map.of(
                    "notification", notification, "delivery", delivery, "status", delivered ? "SUCCESS" : "FAILURE"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
