package no.rebookly.simulation.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import no.rebookly.simulation.outside.ReceiptPost.Carried;

/** Receipts as the two providers send them. */
public enum ReceiptEvents {
    /** A line of its log, which names the provider's id and the number. */
    SNS {
        @Override
        String of(Carried carried, boolean delivered, boolean forGood) {
            var line = """
                    {"notification":{"messageId":"%s","timestamp":"%s"},"delivery":{"numberOfMessageParts":1,\
                    "destination":"%s","providerResponse":"%s","dwellTimeMs":100},"status":"%s"}""".formatted(
                            carried.id(),
                            TIMESTAMP.format(carried.takenAt()),
                            carried.sms().to().e164(),
                            forGood ? "Invalid phone number" : "Phone carrier is currently unreachable/unavailable",
                            delivered ? "SUCCESS" : "FAILURE");
            return packed("""
                    {"messageType":"DATA_MESSAGE","owner":"000000000000",\
                    "logEvents":[{"id":"1","timestamp":1,"message":"%s"}]}""".formatted(line.replace("\"", "\\\"")));
        }
    },
    /** An event, which names our message and attempt. */
    END_USER_MESSAGING {
        @Override
        String of(Carried carried, boolean delivered, boolean forGood) {
            return """
                    {"account":"000000000000","detail":{"eventType":"%s","eventTimestamp":%d,"isFinal":true,\
                    "context":{"message":"%s","attempt":"%s"},"totalMessageParts":1}}""".formatted(
                            delivered ? "TEXT_DELIVERED" : forGood ? "TEXT_UNREACHABLE" : "TEXT_CARRIER_UNREACHABLE",
                            carried.takenAt().toEpochMilli(),
                            carried.message().written(),
                            carried.sms().attempt());
        }
    };

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** @param forGood of an undelivered one: the number is to blame */
    abstract String of(Carried carried, boolean delivered, boolean forGood);

    private static String packed(String batch) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(batch.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes can always be written", impossible);
        }
        return "{\"awslogs\":{\"data\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"}}";
    }
}
