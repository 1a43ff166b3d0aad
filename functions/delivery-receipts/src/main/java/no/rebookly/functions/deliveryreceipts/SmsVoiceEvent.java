package no.rebookly.functions.deliveryreceipts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import no.rebookly.aws.sms.EndUserMessagingSmsProvider;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.MessageRef;

/**
 * An event "Text Message Delivery Status Updated" (AWS End User Messaging SMS User Guide, "Monitoring with EventBridge" and
 * "Event types for SMS, MMS, and voice"). It names no number; what we gave along in Context names message and attempt.
 */
final class SmsVoiceEvent {
    /** Which of the two says it depends on the country: some carriers tell when a phone has it, some only that they do. */
    private static final Set<String> ARRIVED = Set.of("TEXT_DELIVERED", "TEXT_SUCCESSFUL");
    /** The number itself, or whoever has it, does not take SMS. This is the last word after all tries of the carrier. */
    private static final Set<String> THE_NUMBERS_FAULT = Set.of("TEXT_INVALID", "TEXT_UNREACHABLE", "TEXT_BLOCKED");
    /** What a later SMS, or another text, need not meet. */
    private static final Set<String> OF_THE_MOMENT = Set.of(
            "TEXT_INVALID_MESSAGE",
            "TEXT_CARRIER_UNREACHABLE",
            "TEXT_CARRIER_BLOCKED",
            "TEXT_SPAM",
            "TEXT_TTL_EXPIRED",
            "TEXT_PROTECT_BLOCKED");
    /** On its way; or, of the last, 72 hours without a word: what became of it nobody knows, and no receipt came. */
    private static final Set<String> NO_NEWS = Set.of("TEXT_QUEUED", "TEXT_PENDING", "TEXT_SENT", "TEXT_UNKNOWN");

    private SmsVoiceEvent() {}

    static Reading read(Map<String, String> event) {
        var type = event.getOrDefault("detail.eventType", "");
        var delivered = ARRIVED.contains(type);
        var forGood = THE_NUMBERS_FAULT.contains(type);
        if (NO_NEWS.contains(type)) {
            return new Reading.Nothing();
        }
        if (!delivered && !forGood && !OF_THE_MOMENT.contains(type)) {
            return new Reading.Odd();
        }
        var named = event.get("detail.context." + EndUserMessagingSmsProvider.MESSAGE);
        if (named == null || !"true".equals(event.get("detail.isFinal"))) {
            return new Reading.Nothing();
        }
        try {
            return sms(named, event)
                    .map(sms -> new DeliveryReport(sms, delivered, forGood, at(event), parts(event)))
                    .<Reading>map(Reading.Report::new)
                    .orElseGet(Reading.Odd::new);
        } catch (NumberFormatException otherText) {
            return new Reading.Odd();
        }
    }

    private static Optional<DeliveryReport.Sms> sms(String named, Map<String, String> event) {
        var attempt = event.getOrDefault("detail.context." + EndUserMessagingSmsProvider.ATTEMPT, "");
        return MessageRef.read(named).map(message -> new DeliveryReport.Sms.Named(message, attempt));
    }

    private static Instant at(Map<String, String> event) {
        return Instant.ofEpochMilli(Long.parseLong(event.getOrDefault("detail.eventTimestamp", "")));
    }

    private static OptionalInt parts(Map<String, String> event) {
        var parts = event.getOrDefault("detail.totalMessageParts", "0");
        return parts.equals("0") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts));
    }
}
