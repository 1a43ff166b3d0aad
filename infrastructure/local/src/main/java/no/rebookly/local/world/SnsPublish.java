package no.rebookly.local.world;

import java.util.regex.Pattern;
import org.eclipse.jetty.util.Fields;

/** An SMS as SNS is asked to publish it. */
record SnsPublish(String to, String senderName, String text) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    /** SNS: 1 to 11 letters, digits and hyphens, at least one letter. */
    private static final Pattern SENDER = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9-]{1,11}");
    /** SNS: at most 1600 characters in all parts. */
    private static final int LONGEST = 1600;

    static SnsPublish from(Fields fields) {
        var sender = "";
        for (var entry = 1; fields.get("MessageAttributes.entry." + entry + ".Name") != null; entry++) {
            var prefix = "MessageAttributes.entry." + entry;
            if ("AWS.SNS.SMS.SenderID".equals(fields.getValue(prefix + ".Name"))) {
                sender = String.valueOf(fields.getValue(prefix + ".Value.StringValue"));
            }
        }
        return new SnsPublish(value(fields, "PhoneNumber"), sender, value(fields, "Message"));
    }

    /** SNS accepts overlong texts and odd sender names in some stand-ins; the real one does not, and neither does this. */
    boolean isValid() {
        return E164.matcher(to).matches()
                && (senderName.isEmpty() || SENDER.matcher(senderName).matches())
                && !text.isEmpty()
                && text.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "SnsPublish[…]";
    }

    private static String value(Fields fields, String name) {
        var value = fields.getValue(name);
        return value == null ? "" : value;
    }
}
