package no.rebookly.local.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import no.rebookly.text.Parts;

/** What SNS writes to one of its two log groups, in the shape that AWS documents: its own id and the number, nothing of ours. */
final class SnsStatus {

    static final String DELIVERED = "sns/eu-north-1/000000000000/DirectPublishToPhoneNumber";
    static final String FAILED = DELIVERED + "/Failure";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SnsStatus() {}

    static String line(Sms sms, boolean delivered) {
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
