package no.rebookly.aws.sms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of AWS's two services carries the SMS; docs/adr/0014-two-ways-to-send.md says what hangs on it. */
public enum SmsVendor {
    SNS,
    END_USER_MESSAGING;

    /** As a person or a template writes it: {@code sns}, {@code end-user-messaging}. */
    public static Optional<SmsVendor> named(String word) {
        return Arrays.stream(values())
                .filter(vendor -> vendor.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every word, for whoever wrote another. */
    public static String words() {
        return Arrays.stream(values()).map(SmsVendor::word).collect(Collectors.joining(", "));
    }
}
