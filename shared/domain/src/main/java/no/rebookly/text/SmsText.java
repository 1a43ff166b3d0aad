package no.rebookly.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A text as it is sent: composed (NFC), not blank, at most {@value #LIMIT} characters (what the SMS provider takes in one
 * call), and without control characters but the line feed.
 */
public record SmsText(String value) {
    public static final int LIMIT = 1_600;
    /** Also the marks that turn writing around (Unicode TR 9), which can make a text read other than it is, and half characters. */
    private static final Pattern CONTROL = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

    public SmsText {
        value = Normalizer.normalize(value, Normalizer.Form.NFC);
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not a text that can be sent: " + fault);
        });
    }

    public static SmsTextReading read(String raw) {
        var text = Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        return fault(text)
                .<SmsTextReading>map(SmsTextReading.Refused::new)
                .orElseGet(() -> new SmsTextReading.Text(new SmsText(text)));
    }

    public Parts parts() {
        return Parts.of(value);
    }

    /** Says nothing of the text, so that no log or exception can. */
    @Override
    public String toString() {
        return "SmsText[" + value.length() + " characters]";
    }

    static OptionalInt firstControl(String text) {
        var control = CONTROL.matcher(text);
        return control.find() ? OptionalInt.of(control.start()) : OptionalInt.empty();
    }

    private static Optional<SmsTextFault> fault(String text) {
        if (text.isBlank()) {
            return Optional.of(SmsTextFault.EMPTY);
        }
        if (firstControl(text).isPresent()) {
            return Optional.of(SmsTextFault.CONTROL_CHARACTER);
        }
        return text.length() > LIMIT ? Optional.of(SmsTextFault.TOO_LONG) : Optional.empty();
    }
}
