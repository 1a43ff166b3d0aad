package no.rebookly.lambda;

import java.time.Duration;
import no.rebookly.platform.Settings;
import no.rebookly.session.SessionToken;

/** The cookie that carries a session: host-bound, unreadable to script, never sent across sites (RFC 6265bis, 4.1.3.2). */
public final class SessionCookie {
    private SessionCookie() {}

    /** Over plain-http localhost a browser refuses the {@code __Host-} prefix. */
    public static String name(Settings settings) {
        return settings.secure() ? "__Host-session" : "session";
    }

    public static String set(Settings settings, SessionToken token, Duration age) {
        return cookie(settings, token.value(), age);
    }

    public static String clear(Settings settings) {
        return cookie(settings, "", Duration.ZERO);
    }

    private static String cookie(Settings settings, String value, Duration age) {
        return name(settings) + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (settings.secure() ? "; Secure" : "");
    }
}
