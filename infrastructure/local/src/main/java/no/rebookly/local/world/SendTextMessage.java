package no.rebookly.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** An SMS as AWS End User Messaging is asked to send it. */
record SendTextMessage(String to, String senderName, String text, Map<String, String> context, boolean withinLimits) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SENDER = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9_-]{1,11}");
    private static final Pattern PRICE = Pattern.compile("[0-9]{0,2}\\.[0-9]{1,5}");
    /** SendTextMessage: the body has at most 1600 characters. */
    private static final int LONGEST = 1600;

    private static final int MOST_OF_CONTEXT = 5;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 800;
    private static final int SHORTEST_LIFE = 5;
    private static final int LONGEST_LIFE = 259_200;

    static SendTextMessage from(JsonNode request) {
        var context = new LinkedHashMap<String, String>();
        request.path("Context")
                .properties()
                .forEach(one -> context.put(one.getKey(), one.getValue().asText()));
        var life = request.path("TimeToLive").asInt(SHORTEST_LIFE);
        return new SendTextMessage(
                request.path("DestinationPhoneNumber").asText(),
                request.path("OriginationIdentity").asText(),
                request.path("MessageBody").asText(),
                context,
                PRICE.matcher(request.path("MaxPrice").asText(".0")).matches()
                        && life >= SHORTEST_LIFE
                        && life <= LONGEST_LIFE);
    }

    /** By the limits of the API reference. */
    boolean isValid() {
        return withinLimits
                && E164.matcher(to).matches()
                && SENDER.matcher(senderName).matches()
                && !text.isEmpty()
                && text.length() <= LONGEST
                && context.size() <= MOST_OF_CONTEXT
                && context.entrySet().stream()
                        .allMatch(one ->
                                isBetween(one.getKey(), LONGEST_KEY) && isBetween(one.getValue(), LONGEST_VALUE));
    }

    private static boolean isBetween(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    @Override
    public String toString() {
        return "SendTextMessage[…]";
    }
}
