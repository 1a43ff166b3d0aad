package no.rebookly.local.template;

import java.time.Duration;
import java.util.regex.Pattern;

/** A schedule of the form {@code rate(5 minutes)}; every schedule of this system has it. */
public record Rate(Duration every) {

    private static final Pattern FORM = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

    static Rate parse(String expression) {
        var form = FORM.matcher(expression);
        if (!form.matches()) {
            throw new IllegalArgumentException("the local system knows rate(n minutes|hours|days), not " + expression);
        }
        var number = Long.parseLong(form.group(1));
        return new Rate(
                switch (form.group(2)) {
                    case "minute" -> Duration.ofMinutes(number);
                    case "hour" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
