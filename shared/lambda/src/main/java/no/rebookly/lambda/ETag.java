package no.rebookly.lambda;

import java.util.Optional;
import java.util.regex.Pattern;

/** The version of a resource as an entity tag. */
public final class ETag {
    private static final Pattern FORM = Pattern.compile("\"v([0-9]{1,18})\"");

    private ETag() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** Empty for a tag that we did not make: it matches no version. */
    static Optional<Long> version(String tag) {
        var match = FORM.matcher(tag.strip());
        return match.matches() ? Optional.of(Long.parseLong(match.group(1))) : Optional.empty();
    }
}
