package no.rebookly.studio;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an address that links may lead to: https and a host by name, so that no SMS leads into somebody's own network. */
public final class BookingUrl {
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private BookingUrl() {}

    /** Empty for anything else, for an address with a user name in it, and for one with a port. */
    public static Optional<URI> parse(String text) {
        try {
            var url = new URI(text.strip()).parseServerAuthority();
            var fits = "https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && HOST.matcher(url.getHost()).matches()
                    && url.getUserInfo() == null
                    && url.getPort() == -1;
            return fits ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
