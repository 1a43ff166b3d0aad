package no.rebookly.local.world;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail that arrived. */
record Mail(String to, String subject, String text, Instant at) {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6,8}(?!\\d)");

    /** The first group of six to eight digits. */
    Optional<String> code() {
        var found = CODE.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Mail[" + at + "]";
    }
}
