package no.rebookly.aws.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.message.SmsProviderContract.OnPhone;

/** Speaks the JSON protocol of End User Messaging as far as SendTextMessage goes. */
final class EndUserMessagingEndpoint extends VendorEndpoint {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    String contentType() {
        return "application/x-amz-json-1.0";
    }

    @Override
    String taken(String id) {
        return "{\"MessageId\":\"" + id + "\"}";
    }

    /** @param code of an exception, with its reason after a colon where it has one */
    @Override
    String refused(String code) {
        var parts = code.split(":", 2);
        return "{\"__type\":\"com.amazonaws.pinpointsmsvoicev2#" + parts[0] + "\",\"Message\":\"no\""
                + (parts.length == 1 ? "" : ",\"Reason\":\"" + parts[1] + "\"") + "}";
    }

    @Override
    List<OnPhone> phone(PhoneNumber number) {
        return requests().stream()
                .map(EndUserMessagingEndpoint::read)
                .filter(request -> number.e164()
                        .equals(request.path("DestinationPhoneNumber").textValue()))
                .map(request -> new OnPhone(
                        request.path("OriginationIdentity").textValue(),
                        request.path("MessageBody").textValue()))
                .toList();
    }

    /** What the last SendTextMessage said. */
    JsonNode request() {
        return read(requests().getLast());
    }

    private static JsonNode read(String request) {
        try {
            return JSON.readTree(request);
        } catch (IOException otherText) {
            throw new UncheckedIOException(otherText);
        }
    }
}
