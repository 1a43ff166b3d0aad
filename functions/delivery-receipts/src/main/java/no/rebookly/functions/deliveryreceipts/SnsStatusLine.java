package no.rebookly.functions.deliveryreceipts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.rebookly.message.DeliveryReport;

/**
 * A line of SNS's delivery status logging for SMS (Amazon SNS Developer Guide, "Viewing CloudWatch metrics and logs for SMS
 * deliveries"). It names the recipient's number: nothing of it is logged.
 */
final class SnsStatusLine {
    private static final JsonFactory JSON = new JsonFactory();
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

    /** Empty for what is no such line. */
    static Optional<DeliveryReport> read(String line) {
        try {
            var fields = fields(line);
            var id = fields.get("notification.messageId");
            var status = fields.getOrDefault("status", "");
            if (id == null || !(status.equals("SUCCESS") || status.equals("FAILURE"))) {
                return Optional.empty();
            }
            return at(fields)
                    .map(at -> new DeliveryReport(id, status.equals("SUCCESS"), isForGood(fields), at, parts(fields)));
        } catch (IOException | DateTimeParseException | NumberFormatException otherText) {
            return Optional.empty();
        }
    }

    /** All values of the object and of the objects in it, by their path. */
    private static Map<String, String> fields(String line) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                collect(parser, "", fields);
            }
        }
        return fields;
    }

    private static void collect(JsonParser parser, String path, Map<String, String> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = path + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> collect(parser, name + ".", fields);
                case START_ARRAY -> parser.skipChildren();
                default -> fields.put(name, parser.getValueAsString(""));
            }
        }
    }

    /** The SMS's own time and how long it took to the phone, or to the carrier where no phone tells. */
    private static Optional<Instant> at(Map<String, String> fields) {
        var timestamp = fields.get("notification.timestamp");
        if (timestamp == null) {
            return Optional.empty();
        }
        var sent = LocalDateTime.parse(timestamp, TIMESTAMP).toInstant(ZoneOffset.UTC);
        var dwelt = fields.getOrDefault(
                "delivery.dwellTimeMsUntilDeviceAck", fields.getOrDefault("delivery.dwellTimeMs", "0"));
        return Optional.of(sent.plusMillis(Long.parseLong(dwelt.isEmpty() ? "0" : dwelt)));
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
