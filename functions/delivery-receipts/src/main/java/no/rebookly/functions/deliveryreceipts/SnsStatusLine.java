package no.rebookly.functions.deliveryreceipts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.rebookly.lambda.FlatJson;
import no.rebookly.message.DeliveryReport;
import no.rebookly.phone.PhoneNumber;

/**
 * A line of SNS's delivery status logging for SMS (Amazon SNS Developer Guide, "Viewing CloudWatch metrics and logs for SMS
 * deliveries"). It names the recipient's number: nothing of it is logged.
 */
final class SnsStatusLine {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]");
    /**
     * What a later SMS, or another text, need not meet. Every other answer blames the number: this is the last word on the SMS,
     * so that a phone that was out of reach was so for as long as the carrier tried.
     */
    private static final List<String> OF_THE_MOMENT = List.of(
            "carrier is currently unreachable",
            "no quota",
            "rate exceeded",
            "max price",
            "message body",
            "spam",
            "carrier has blocked",
            "internal error",
            "ttl",
            "expired");

    private SnsStatusLine() {}

    static Reading read(String line) {
        try {
            var fields = FlatJson.read(line.getBytes(StandardCharsets.UTF_8));
            var id = fields.get("notification.messageId");
            var status = fields.getOrDefault("status", "");
            var timestamp = fields.get("notification.timestamp");
            if (id == null || timestamp == null || !(status.equals("SUCCESS") || status.equals("FAILURE"))) {
                return new Reading.Odd();
            }
            var to = number(fields.getOrDefault("delivery.destination", ""));
            if (to.isEmpty()) {
                return new Reading.Nothing();
            }
            var taken = LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
            return new Reading.Report(new DeliveryReport(
                    new DeliveryReport.Sms.Unnamed(id, to.get(), taken),
                    status.equals("SUCCESS"),
                    isForGood(fields),
                    taken.plusMillis(dwelt(fields)),
                    parts(fields)));
        } catch (IOException | DateTimeParseException | NumberFormatException otherText) {
            return new Reading.Odd();
        }
    }

    /** Empty for one that we send nothing to: the account may send other SMS, abroad for example. */
    private static Optional<PhoneNumber> number(String destination) {
        try {
            return Optional.of(new PhoneNumber(destination));
        } catch (IllegalArgumentException abroad) {
            return Optional.empty();
        }
    }

    /** How long it took to the phone, or to the carrier where no phone tells. */
    private static long dwelt(Map<String, String> fields) {
        var dwelt = fields.getOrDefault(
                "delivery.dwellTimeMsUntilDeviceAck", fields.getOrDefault("delivery.dwellTimeMs", "0"));
        return Long.parseLong(dwelt.isEmpty() ? "0" : dwelt);
    }

    private static boolean isForGood(Map<String, String> fields) {
        var told = fields.getOrDefault("delivery.providerResponse", "").toLowerCase(Locale.ROOT);
        return OF_THE_MOMENT.stream().noneMatch(told::contains);
    }

    private static OptionalInt parts(Map<String, String> fields) {
        var parts = fields.getOrDefault("delivery.numberOfMessageParts", "");
        return parts.isEmpty() || parts.equals("0") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts));
    }
}
