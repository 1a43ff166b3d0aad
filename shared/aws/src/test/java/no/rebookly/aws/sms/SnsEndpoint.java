package no.rebookly.aws.sms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.testing.message.SmsProviderContract.OnPhone;

/** Speaks the query protocol of SNS as far as Publish goes. */
final class SnsEndpoint extends VendorEndpoint {
    @Override
    String contentType() {
        return "text/xml";
    }

    @Override
    String taken(String id) {
        return "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>" + id
                + "</MessageId></PublishResult></PublishResponse>";
    }

    @Override
    String refused(String code) {
        return "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>"
                + code + "</Code><Message>no</Message></Error></ErrorResponse>";
    }

    @Override
    List<OnPhone> phone(PhoneNumber number) {
        return requests().stream()
                .map(SnsEndpoint::fields)
                .filter(fields -> number.e164().equals(fields.get("PhoneNumber")))
                .map(fields ->
                        new OnPhone(attribute(fields, "AWS.SNS.SMS.SenderID"), fields.getOrDefault("Message", "")))
                .toList();
    }

    /** What the last Publish said. */
    Map<String, String> fields() {
        return fields(requests().getLast());
    }

    /** The value of the message attribute of this name; empty when the request has none. */
    private static String attribute(Map<String, String> fields, String name) {
        return fields.entrySet().stream()
                .filter(field ->
                        field.getKey().endsWith(".Name") && field.getValue().equals(name))
                .map(field -> fields.getOrDefault(field.getKey().replaceFirst("Name$", "Value.StringValue"), ""))
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> fields(String request) {
        var fields = new TreeMap<String, String>();
        for (var pair : request.split("&", -1)) {
            var equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }
}
